package org.mobilesource.registry.domain.audit;

/** The last record of a chain: its number and hash. */
public record ChainHead(long number, String hash) {

}
