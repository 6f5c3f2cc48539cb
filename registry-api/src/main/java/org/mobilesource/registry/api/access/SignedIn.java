package org.mobilesource.registry.api.access;

import java.io.Serial;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.OidcUserInfo;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;

import org.mobilesource.registry.domain.access.Account;
import org.mobilesource.registry.domain.access.Permission;
import org.mobilesource.registry.domain.access.RegisterAccess;
import org.mobilesource.registry.domain.access.Scope;
import org.mobilesource.registry.domain.privacy.Sight;

/**
 * Who asks.
 *
 * @param account as it was at sign-in
 * @param locked whether it could not sign in then
 * @param idToken of the city's single sign-on, null for one who signed in here
 */
public record SignedIn(Account account, boolean locked,
		@Nullable OidcIdToken idToken) implements UserDetails, OidcUser {

	@Serial
	private static final long serialVersionUID = 1L;

	/** Which rows may be seen. */
	public Scope scope() {
		return this.account.scope();
	}

	public boolean may(Permission permission) {
		return this.account.may(permission);
	}

	/** Whether the person may change the register of the feed. */
	public boolean mayEdit(String feed) {
		return RegisterAccess.of(feed).filter((register) -> may(register.editing())).isPresent();
	}

	/** Whether the person sees names and phones of the register plainly. */
	public boolean seesPersons(String feed) {
		return this.account.sight(feed) == Sight.PLAIN;
	}

	/** A value of a rejected row, as the person sees it. */
	public @Nullable String rejected(@Nullable String column, @Nullable String value) {
		return (column == null || may(Permission.IMPORT)) ? value : Sight.MASKED.text(column, value, Map.of());
	}

	/** The name by which everything is recorded. */
	@Override
	public String getName() {
		return this.account.name();
	}

	@Override
	public String getUsername() {
		return this.account.name();
	}

	@Override
	public @Nullable String getPassword() {
		return this.account.passwordHash();
	}

	@Override
	public Collection<? extends GrantedAuthority> getAuthorities() {
		return Stream.of(Permission.values())
			.filter(this::may)
			.map((permission) -> new SimpleGrantedAuthority(permission.name()))
			.toList();
	}

	@Override
	public boolean isEnabled() {
		return this.account.enabled() && (this.account.passwordHash() != null || this.idToken != null);
	}

	@Override
	public boolean isAccountNonLocked() {
		return !this.locked;
	}

	@Override
	public @Nullable OidcIdToken getIdToken() {
		return this.idToken;
	}

	@Override
	public @Nullable OidcUserInfo getUserInfo() {
		return null;
	}

	@Override
	public Map<String, Object> getClaims() {
		return (this.idToken != null) ? this.idToken.getClaims() : Map.of();
	}

	@Override
	public Map<String, Object> getAttributes() {
		return getClaims();
	}

}
