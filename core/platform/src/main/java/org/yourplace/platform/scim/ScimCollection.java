package org.yourplace.platform.scim;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a directory keeps here of one kind: users or groups.
 *
 * @param <K> one of them
 */
interface ScimCollection<K extends ScimKept> {

    /** One page of what was asked for. */
    record Found<K>(int total, List<K> page) {}

    /** The word in addresses: {@code Users}. */
    String type();

    Found<K> find(ScimQuery query);

    K read(UUID id);

    K add(ObjectNode sent);

    /** @param match what the directory has seen; absent: it does not say */
    K replace(UUID id, @Nullable String match, ObjectNode sent);

    K patch(UUID id, @Nullable String match, ScimChange change);

    void remove(UUID id, @Nullable String match);

    /** @param base where the organisation's directory is, with scheme and host */
    ObjectNode write(K kept, String base);
}
