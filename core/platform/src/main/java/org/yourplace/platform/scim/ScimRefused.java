package org.yourplace.platform.scim;

import com.unboundid.scim2.common.exceptions.BadRequestException;
import com.unboundid.scim2.common.exceptions.PreconditionFailedException;
import com.unboundid.scim2.common.exceptions.ResourceConflictException;
import com.unboundid.scim2.common.exceptions.ResourceNotFoundException;
import com.unboundid.scim2.common.exceptions.ScimException;
import com.unboundid.scim2.common.messages.ErrorResponse;

/** A refusal in SCIM's words, on its way through code that throws no checked exceptions. */
final class ScimRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient ErrorResponse error;

    ScimRefused(ScimException refused) {
        super(refused.getMessage(), null, false, false);
        this.error = refused.getScimError();
    }

    ErrorResponse error() {
        return error;
    }

    static ScimRefused value(String why) {
        return new ScimRefused(BadRequestException.invalidValue(why));
    }

    static ScimRefused syntax(String why) {
        return new ScimRefused(BadRequestException.invalidSyntax(why));
    }

    static ScimRefused path(String why) {
        return new ScimRefused(BadRequestException.invalidPath(why));
    }

    static ScimRefused filter(String why) {
        return new ScimRefused(BadRequestException.invalidFilter(why));
    }

    static ScimRefused fixed(String what) {
        return new ScimRefused(BadRequestException.mutability(what + " cannot be changed"));
    }

    static ScimRefused taken(String what) {
        return new ScimRefused(ResourceConflictException.uniqueness("somebody else has this " + what));
    }

    static ScimRefused notFound() {
        return new ScimRefused(new ResourceNotFoundException("there is no such resource"));
    }

    static ScimRefused stale() {
        return new ScimRefused(new PreconditionFailedException("it was changed since then: read it again"));
    }
}
