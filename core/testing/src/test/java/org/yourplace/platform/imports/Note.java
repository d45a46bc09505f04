package org.yourplace.platform.imports;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** An entity for imports through JPA, on core's task table. */
@Entity
@Table(schema = "core", name = "task")
class Note {
    @Id
    private UUID id;

    private String kind;
    private String about;

    @Column(name = "opened_at")
    private java.time.OffsetDateTime opened;

    protected Note() {}

    Note(UUID id, String about, java.time.OffsetDateTime opened) {
        this.id = id;
        this.kind = "note";
        this.about = about;
        this.opened = opened;
    }
}
