package org.yourplace.volunteeringbank;

import org.yourplace.testing.FeatureContract;

class VolunteeringFeatureIT extends FeatureContract {}
