package org.yourplace.platform.sso;

import org.jspecify.annotations.Nullable;
import org.yourplace.platform.who.Identity;

/** Who stands at the door, with what. */
public record Visitor(@Nullable Identity identity, String address, String agent) {}
