package org.yourplace.csrbrokerage;

import org.yourplace.testing.FeatureContract;

class CsrFeatureIT extends FeatureContract {}
