/** Reports of inspection stations and roadside inspections. */
@NullMarked
package org.mobilesource.registry.domain.inspection;

import org.jspecify.annotations.NullMarked;
