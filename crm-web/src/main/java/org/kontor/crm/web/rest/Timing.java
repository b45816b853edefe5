package org.kontor.crm.web.rest;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.ext.Provider;
import java.util.Locale;

/**
 * Tells with every answer how many milliseconds the call took inside the service, by {@code Server-Timing} (W3C Server
 * Timing). Only where the server's configuration says so: exact times say something about records that a caller may not
 * see.
 */
@Provider
@ApplicationScoped
public class Timing implements ContainerRequestFilter, ContainerResponseFilter {

    private static final String START = Timing.class.getName();

    @Resource(lookup = "kontor/rest/timing")
    boolean told;

    @Override
    public void filter(ContainerRequestContext call) {
        if (told) {
            call.setProperty(START, System.nanoTime());
        }
    }

    @Override
    public void filter(ContainerRequestContext call, ContainerResponseContext answer) {
        if (call.getProperty(START) instanceof Long start) {
            double ms = (System.nanoTime() - start) / 1e6;
            answer.getHeaders().add("Server-Timing", String.format(Locale.ROOT, "service;dur=%.3f", ms));
        }
    }
}
