package org.mobilesource.registry.api.access;

import java.time.Clock;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

import org.mobilesource.registry.api.audit.AuditTrail;
import org.mobilesource.registry.db.access.AccountMapper;
import org.mobilesource.registry.db.access.ApiClientMapper;

/** How people sign in and what protects their sessions. */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

	private static final String CONTENT_POLICY = String.join("; ", "default-src 'self'", "img-src 'self' data:",
			"object-src 'none'", "base-uri 'self'", "form-action 'self'", "frame-ancestors 'none'");

	@Bean
	PasswordEncoder passwordEncoder() {
		return PasswordEncoderFactories.createDelegatingPasswordEncoder();
	}

	@Bean
	SecurityFilterChain requests(HttpSecurity http, SessionStart start, AccountMapper accounts, ApiClientMapper clients,
			RateLimits limits, Clock clock, AuditTrail trail, CitySignOn citySignOn,
			ObjectProvider<ClientRegistrationRepository> registrations) {
		if (registrations.getIfAvailable() != null) {
			http.oauth2Login((city) -> city.loginPage("/sign-in")
				.successHandler(start)
				.failureUrl("/sign-in?failed")
				.userInfoEndpoint((user) -> user.oidcUserService(citySignOn)));
		}
		return http.authorizeHttpRequests(AccessRules::apply)
			.addFilterBefore(new SignInRate(limits), CsrfFilter.class)
			.addFilterBefore(new ApiKeys(clients, limits, clock), CsrfFilter.class)
			.addFilterBefore(new AnonymousUploads(), CsrfFilter.class)
			.addFilterBefore(new JsonBodies(), CsrfFilter.class)
			.addFilterBefore(new SessionGuard(accounts, clock), AuthorizationFilter.class)
			.csrf((token) -> token.csrfTokenRequestHandler(new FormTokens()).ignoringRequestMatchers(ApiKeys::isGiven))
			.formLogin((form) -> form.loginPage("/sign-in").successHandler(start).failureUrl("/sign-in?failed"))
			.logout((out) -> out.logoutUrl("/sign-out").logoutSuccessUrl("/sign-in?out").deleteCookies("JSESSIONID"))
			.exceptionHandling(
					(refusal) -> refusal.defaultAuthenticationEntryPointFor(Refusals::unknown, Refusals::isApi)
						.accessDeniedHandler((request, response, cause) -> {
							trail.refused(request);
							Refusals.denied(request, response, cause);
						}))
			.headers((headers) -> headers.contentSecurityPolicy((policy) -> policy.policyDirectives(CONTENT_POLICY))
				.referrerPolicy((policy) -> policy.policy(ReferrerPolicy.SAME_ORIGIN))
				.frameOptions(HeadersConfigurer.FrameOptionsConfig::deny)
				.permissionsPolicyHeader((policy) -> policy.policy("camera=(), geolocation=(), microphone=()")))
			.build();
	}

}
