package org.mobilesource.registry.batch.generate;

import java.util.SplittableRandom;

/**
 * The source of every choice: a choice depends on the seed, its purpose and its keys
 * alone, never on what was drawn before.
 */
record Seed(long value) {

	SplittableRandom random(String purpose, long... keys) {
		return new SplittableRandom(hash(purpose, keys));
	}

	int pick(int bound, String purpose, long... keys) {
		return (int) Long.remainderUnsigned(hash(purpose, keys), bound);
	}

	boolean chance(int percent, String purpose, long... keys) {
		return pick(100, purpose, keys) < percent;
	}

	private long hash(String purpose, long... keys) {
		long hash = mix(this.value ^ (0x9E3779B97F4A7C15L * purpose.hashCode()));
		for (long key : keys) {
			hash = mix(hash + 0x9E3779B97F4A7C15L + key);
		}
		return hash;
	}

	private static long mix(long bits) {
		long mixed = (bits ^ (bits >>> 30)) * 0xBF58476D1CE4E5B9L;
		mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
		return mixed ^ (mixed >>> 31);
	}

}
