/** The register of models of engines. */
@NullMarked
package org.mobilesource.registry.api.engine;

import org.jspecify.annotations.NullMarked;
