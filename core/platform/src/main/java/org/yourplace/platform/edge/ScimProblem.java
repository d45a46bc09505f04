package org.yourplace.platform.edge;

import java.util.List;

/**
 * A refusal as RFC 7644 (section 3.12) writes it.
 *
 * @param status of the answer, as text
 */
record ScimProblem(List<String> schemas, String status, String detail) {
    static ScimProblem of(Problem problem) {
        return new ScimProblem(
                List.of("urn:ietf:params:scim:api:messages:2.0:Error"),
                String.valueOf(problem.status()),
                problem.detail());
    }
}
