package org.mobilesource.registry.domain.company;

import org.jspecify.annotations.Nullable;

/** A transport company, known by its unified social credit code (GB 32100-2015). */
public record Company(String creditCode, String name, String division, @Nullable String licenceNo,
		@Nullable String address, @Nullable String contact, @Nullable String phone, String status) {
}
