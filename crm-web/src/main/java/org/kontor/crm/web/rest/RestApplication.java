package org.kontor.crm.web.rest;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** The REST interface; its description stands in {@code META-INF/openapi.yaml} and is served at {@code /openapi}. */
@ApplicationPath("/api/v1")
public class RestApplication extends Application {}
