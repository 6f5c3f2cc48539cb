package org.mobilesource.registry.api.audit;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

import org.mobilesource.registry.domain.access.KeyText;
import org.mobilesource.registry.domain.audit.AuditKind;

/**
 * Records requests before they take effect, and of those that write how they ended. What
 * cannot be recorded is not done.
 */
@Configuration(proxyBeanMethods = false)
class RequestAudit implements WebMvcConfigurer, HandlerInterceptor {

	private static final Logger logger = LoggerFactory.getLogger(RequestAudit.class);

	/** Parameters of forms that are no filters. */
	private static final Set<String> SECRET = Set.of("_csrf", "password", "former", "repeated");

	private static final int LONGEST_VALUE = 200;

	private final AuditTrail trail;

	RequestAudit(AuditTrail trail) {
		this.trail = trail;
	}

	@Override
	public void addInterceptors(InterceptorRegistry registry) {
		registry.addInterceptor(this);
	}

	@Override
	public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
		if (request.getDispatcherType() == DispatcherType.REQUEST) {
			AuditedAddresses.of(request)
				.ifPresent((found) -> this.trail.record(found.kind(), found.subject(), asked(request)));
		}
		return true;
	}

	@Override
	public void afterCompletion(HttpServletRequest request, HttpServletResponse response, Object handler,
			@Nullable Exception failure) {
		if (request.getDispatcherType() != DispatcherType.REQUEST) {
			return;
		}
		AuditedAddresses.of(request).filter((found) -> found.kind() != AuditKind.READ).ifPresent((found) -> {
			try {
				this.trail.record(AuditKind.OUTCOME, found.subject(), ended(response, failure));
			}
			catch (RuntimeException ex) {
				logger.error("The outcome of {} could not be recorded", found.subject(), ex);
			}
		});
	}

	/** The address and its filters; what forms send is left to the import they make. */
	private static Map<String, Object> asked(HttpServletRequest request) {
		Map<String, Object> detail = new LinkedHashMap<>();
		detail.put("method", request.getMethod());
		detail.put("path", request.getRequestURI());
		if (request.getMethod().equals("GET")) {
			request.getParameterMap().forEach((name, values) -> {
				var text = String.join(" ", values);
				if (!text.isEmpty() && !SECRET.contains(name)) {
					detail.put("?" + name, shortened(KeyText.hidden(text)));
				}
			});
		}
		return detail;
	}

	private static String shortened(String text) {
		return (text.length() > LONGEST_VALUE) ? text.substring(0, LONGEST_VALUE) : text;
	}

	private static Map<String, Object> ended(HttpServletResponse response, @Nullable Exception failure) {
		Map<String, Object> detail = new LinkedHashMap<>();
		detail.put("status", (failure != null) ? "failed" : response.getStatus());
		var location = response.getHeader(HttpHeaders.LOCATION);
		if (location != null) {
			detail.put("location", location);
		}
		detail.putAll(AuditTrail.noted());
		return detail;
	}

}
