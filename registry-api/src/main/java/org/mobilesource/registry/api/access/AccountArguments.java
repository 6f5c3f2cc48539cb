package org.mobilesource.registry.api.access;

import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

import org.mobilesource.registry.domain.access.Account;
import org.mobilesource.registry.domain.access.ApiClient;
import org.mobilesource.registry.domain.access.Scope;

/**
 * Hands the account or the API client that asks, or the rows that it may see, to the
 * methods that name one as an argument.
 */
@Configuration(proxyBeanMethods = false)
class AccountArguments implements WebMvcConfigurer, HandlerMethodArgumentResolver {

	private static final Set<Class<?>> TYPES = Set.of(Account.class, Scope.class, ApiClient.class);

	@Override
	public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
		resolvers.add(this);
	}

	@Override
	public boolean supportsParameter(MethodParameter parameter) {
		return TYPES.contains(parameter.getParameterType());
	}

	@Override
	public Object resolveArgument(MethodParameter parameter, @Nullable ModelAndViewContainer container,
			NativeWebRequest request, @Nullable WebDataBinderFactory binders) {
		var authentication = SecurityContextHolder.getContext().getAuthentication();
		if (authentication == null || !(authentication.getPrincipal() instanceof SignedIn person)) {
			throw new AccessDeniedException("nobody has signed in");
		}
		if (parameter.getParameterType() == ApiClient.class) {
			if (authentication.getDetails() instanceof ApiClient client) {
				return client;
			}
			throw new AccessDeniedException("no API client asks");
		}
		return (parameter.getParameterType() == Scope.class) ? person.scope() : person.account();
	}

}
