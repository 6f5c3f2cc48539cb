package org.mobilesource.registry.api.access;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springdoc.core.utils.SpringDocUtils;

import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

import org.mobilesource.registry.db.company.CompanyMergeMapper;
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

	private final CompanyMergeMapper merges;

	AccountArguments(CompanyMergeMapper merges) {
		this.merges = merges;
	}

	@Override
	public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
		resolvers.add(this);
		SpringDocUtils.getConfig().addRequestWrapperToIgnore(Account.class, Scope.class);
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
		return (parameter.getParameterType() == Scope.class) ? scope(person.scope()) : person.account();
	}

	/** A company is seen under the codes of its duplicates, too. */
	private Scope scope(Scope own) {
		return own.isCompany() ? Scope.company(
				Stream.concat(own.creditCodes().stream(), this.merges.identities().codesOf(own.creditCodes()).stream())
					.distinct()
					.toList())
				: own;
	}

}
