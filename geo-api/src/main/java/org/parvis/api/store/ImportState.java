package org.parvis.api.store;

/** How far an import is. */
public enum ImportState {
    /** The file is being read. */
    READING,
    /** It has been read; somebody looks it over. */
    READY,
    /** It is being written, in one transaction. */
    APPLYING,
    APPLIED,
    /** It is being taken back, in one transaction. */
    UNDOING,
    UNDONE,
    FAILED,
    CANCELLED;

    /** Whether something is being done. */
    public boolean isRunning() {
        return this == READING || this == APPLYING || this == UNDOING;
    }
}
