package org.mobilesource.registry.domain.vessel;

import org.jspecify.annotations.Nullable;

/**
 * A type of ship as it is in force on some day.
 *
 * @param groupCode null for a group of types
 * @param shipClass the class among old transport ships, null when it is none
 * @param fishingKind the kind that a fishing vessel of this type belongs to
 */
public record ShipType(String code, String name, String nameEn, @Nullable String groupCode, @Nullable Integer shipClass,
		String fishingKind) {
}
