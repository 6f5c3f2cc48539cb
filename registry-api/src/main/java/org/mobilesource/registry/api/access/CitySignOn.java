package org.mobilesource.registry.api.access;

import java.time.Clock;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserService;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;

import org.mobilesource.registry.db.access.AccountMapper;

/**
 * Takes the word of the city's single sign-on for who somebody is (OpenID Connect); what
 * they may do says their account here. Without one they may nothing.
 */
@Component
class CitySignOn implements OAuth2UserService<OidcUserRequest, OidcUser> {

	private final AccountMapper accounts;

	private final String claim;

	private final Clock clock;

	CitySignOn(AccountMapper accounts, @Value("${registry.sign-on.claim:preferred_username}") String claim,
			Clock clock) {
		this.accounts = accounts;
		this.claim = claim;
		this.clock = clock;
	}

	@Override
	public OidcUser loadUser(OidcUserRequest request) {
		var token = request.getIdToken();
		var name = token.getClaimAsString(this.claim);
		return this.accounts.find((name != null) ? name : "")
			.filter((account) -> account.enabled()
					&& (account.lockedUntil() == null || account.lockedUntil().isBefore(this.clock.instant())))
			.map((account) -> new SignedIn(account, false, token))
			.orElseThrow(() -> new OAuth2AuthenticationException("no account " + name));
	}

}
