package org.mobilesource.registry.domain.geo;

import org.jspecify.annotations.Nullable;

/** An administrative division, GB/T 2260; townships have nine digits. */
public record Division(String code, String name, @Nullable String parent) {
}
