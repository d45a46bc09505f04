package org.yourplace.platform.imports;

/** A row failed in a way that may have spoiled the transaction: its chunk begins again without it. */
final class RowFailed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Row row;

    RowFailed(Row row, RuntimeException cause) {
        super("row " + row.number(), cause);
        this.row = row;
    }

    Row row() {
        return row;
    }
}
