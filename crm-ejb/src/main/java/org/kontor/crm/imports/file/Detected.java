package org.kontor.crm.imports.file;

/**
 * What a file was found to be, and why.
 *
 * @param format encoding and delimiter
 * @param charsetEvidence why this encoding
 * @param delimiterEvidence why this delimiter
 */
public record Detected(FileFormat format, Evidence charsetEvidence, Evidence delimiterEvidence) {}
