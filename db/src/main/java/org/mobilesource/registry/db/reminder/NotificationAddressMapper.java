package org.mobilesource.registry.db.reminder;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

import org.mobilesource.registry.domain.access.Scope;
import org.mobilesource.registry.domain.reminder.Channel;

/** Where reminders go: the one place that knows these addresses of persons. */
@Mapper
public interface NotificationAddressMapper {

	/** The company of the credit code, or the truck of the identification number. */
	Optional<Recipient> findRecipient(@Param("recipient") String recipient, @Param("scope") Scope scope);

	/** Addresses of a recipient that was found within the scope. */
	List<Address> findAddresses(@Param("recipient") String recipient);

	void put(@Param("recipient") String recipient, @Param("address") Address address, @Param("by") String by,
			@Param("now") Instant now);

	void remove(@Param("recipient") String recipient, @Param("channel") Channel channel);

	/** Whom reminders go to. */
	record Recipient(String code, String name) {
	}

	/** An address. */
	record Address(Channel channel, String address) {
	}

}
