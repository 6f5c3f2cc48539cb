package org.mobilesource.registry.api.machinery;

import java.io.IOException;
import java.nio.file.Path;
import java.security.Principal;
import java.time.Clock;
import java.util.Optional;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.unit.DataSize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import org.mobilesource.registry.db.machinery.MachineApplicationMapper;
import org.mobilesource.registry.db.machinery.MachinePhotoMapper;
import org.mobilesource.registry.db.machinery.MachinePhotoMapper.Photo;
import org.mobilesource.registry.db.media.HashedFiles;
import org.mobilesource.registry.db.policy.PolicyCache;
import org.mobilesource.registry.domain.access.Scope;
import org.mobilesource.registry.domain.calendar.BusinessTime;
import org.mobilesource.registry.domain.machinery.PhotoSubject;
import org.mobilesource.registry.domain.media.MediaFormat;

/** Photos that belong to the application for a machine's number. */
@Controller
@RequestMapping("/machine-registrations/{id}/photos")
class PhotoPages {

	private final MachineApplicationMapper applications;

	private final MachinePhotoMapper photos;

	private final HashedFiles files;

	private final PolicyCache policies;

	private final Clock clock;

	PhotoPages(MachineApplicationMapper applications, MachinePhotoMapper photos, PolicyCache policies, Clock clock,
			@Value("${registry.home:data}") Path home) {
		this.applications = applications;
		this.photos = photos;
		this.files = new HashedFiles(home.resolve("photos"));
		this.policies = policies;
		this.clock = clock;
	}

	/** Adds a photo; a former one of the subject is kept, but no longer shown. */
	@PostMapping
	String add(@PathVariable long id, @RequestParam PhotoSubject subject, @RequestParam MultipartFile file,
			Principal person, RedirectAttributes notice, Scope scope) throws IOException {
		requireApplication(id, scope);
		var now = this.clock.instant();
		int most = this.policies.policies().on(BusinessTime.dateOf(now)).whole("machinery.photo.most-megabytes");
		var format = (file.getSize() <= DataSize.ofMegabytes(most).toBytes())
				? MediaFormat.of(file.getBytes()).filter(MediaFormat::isStill) : Optional.<MediaFormat>empty();
		if (format.isEmpty()) {
			notice.addFlashAttribute("photoRefused", most);
		}
		else {
			this.photos.insert(new Photo(id, subject, now, this.files.keep(file.getBytes()), format.get().mediaType(),
					person.getName()));
		}
		return "redirect:/machine-registrations/" + id;
	}

	@GetMapping("/{subject}")
	ResponseEntity<Resource> show(@PathVariable long id, @PathVariable PhotoSubject subject, Scope scope) {
		requireApplication(id, scope);
		var photo = this.photos.findLatest(id)
			.stream()
			.filter((one) -> one.subject() == subject)
			.findFirst()
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
		return ResponseEntity.ok()
			.contentType(MediaType.parseMediaType(photo.mediaType()))
			.body(new FileSystemResource(this.files.file(photo.sha256())));
	}

	private void requireApplication(long id, Scope scope) {
		this.applications.find(id, scope).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
	}

}
