package org.yourplace.platform.edge;

import org.yourplace.platform.who.Binding;

/** A request that may go on: who calls, and as what. */
record Visit(Caller caller, Binding binding) {}
