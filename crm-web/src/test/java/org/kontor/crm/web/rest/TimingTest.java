package org.kontor.crm.web.rest;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.MultivaluedHashMap;
import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TimingTest {

    private final Map<Object, Object> properties = new HashMap<>();
    private final MultivaluedHashMap<String, Object> headers = new MultivaluedHashMap<>();
    private final Timing timing = new Timing();

    @Test
    void tellsMillisecondsWhereItMay() {
        timing.told = true;

        call();

        assertThat(headers.getFirst("Server-Timing")).asString().matches("service;dur=\\d+\\.\\d{3}");
    }

    @Test
    void tellsNothingOtherwise() {
        call();

        assertThat(headers).isEmpty();
    }

    private void call() {
        ContainerRequestContext request = only(ContainerRequestContext.class);
        timing.filter(request);
        timing.filter(request, only(ContainerResponseContext.class));
    }

    private <T> T only(Class<T> type) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> switch (method.getName()) {
                    case "setProperty" -> properties.put(arguments[0], arguments[1]);
                    case "getProperty" -> properties.get(arguments[0]);
                    case "getHeaders" -> headers;
                    default -> throw new UnsupportedOperationException(method.getName());
                }));
    }
}
