package org.mobilesource.registry.api.web;

import java.time.Duration;
import java.util.Locale;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;
import org.springframework.web.servlet.i18n.LocaleChangeInterceptor;

/**
 * Pages are Chinese until the reader switches them, whatever the browser says; REST
 * follows the header of the request.
 */
@Configuration(proxyBeanMethods = false)
class LanguageConfiguration implements WebMvcConfigurer {

	@Bean
	LocaleResolver localeResolver() {
		var resolver = new CookieLocaleResolver("lang");
		resolver.setCookieMaxAge(Duration.ofDays(365));
		resolver.setCookieSameSite("Lax");
		resolver.setDefaultLocaleFunction(LanguageConfiguration::unchosen);
		return resolver;
	}

	@Override
	public void addInterceptors(InterceptorRegistry registry) {
		var byParameter = new LocaleChangeInterceptor();
		byParameter.setParamName("lang");
		byParameter.setIgnoreInvalidLocale(true);
		registry.addInterceptor(byParameter);
	}

	private static Locale unchosen(HttpServletRequest request) {
		boolean english = request.getRequestURI().startsWith("/api/") && request.getHeader("Accept-Language") != null
				&& request.getLocale().getLanguage().equals("en");
		return english ? Locale.ENGLISH : Locale.CHINA;
	}

}
