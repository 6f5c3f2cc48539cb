/** What all pages and answers share: language, errors, and how values are shown. */
@NullMarked
package org.mobilesource.registry.api.web;

import org.jspecify.annotations.NullMarked;
