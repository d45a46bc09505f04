/**
 * Core's part of the HTTP API at {@code /api/v1}, and what every resource shares: JSON, problems, parameters, versions. A feature's
 * resources are plain annotated objects that its module hands out; {@link org.yourplace.platform.api.FeatureResources} finds them by path.
 */
@NullMarked
package org.yourplace.platform.api;

import org.jspecify.annotations.NullMarked;
