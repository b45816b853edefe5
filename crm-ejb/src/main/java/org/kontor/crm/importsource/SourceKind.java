package org.kontor.crm.importsource;

/** Where the files of a source lie. */
public enum SourceKind {
    /** A folder that the servers see. */
    FOLDER,
    /** An address that is asked over HTTP or HTTPS. */
    URL,
    /** A folder of an SFTP server. */
    SFTP;

    /** Whether there can be several files, which are put away one by one. */
    public boolean isFolder() {
        return this != URL;
    }
}
