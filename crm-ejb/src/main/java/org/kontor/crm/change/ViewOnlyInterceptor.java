package org.kontor.crm.change;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ContextNotActiveException;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.InvocationContext;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * Stands before every method of every session bean (by {@code META-INF/ejb-jar.xml}): in a request that looks through somebody
 * else's eyes an act is refused before it begins, and whatever else would write is refused by the database.
 */
public class ViewOnlyInterceptor {

    private static final String READ_ONLY = "25006";

    /** A cause may lead in a circle. */
    private static final int DEPTH = 20;

    @Inject
    ViewOnly viewOnly;

    @Inject
    ViewOnlyQueries queries;

    @Resource(lookup = "java:comp/TransactionSynchronizationRegistry")
    TransactionSynchronizationRegistry transaction;

    @AroundInvoke
    Object keep(InvocationContext call) throws Exception {
        if (!isOn()) {
            return call.proceed();
        }
        if (isAct(call.getParameters())) {
            throw new ViewOnlyRefused();
        }
        if (transaction.getTransactionStatus() != Status.STATUS_ACTIVE) {
            return call.proceed();
        }
        queries.shut();
        try {
            Object result = call.proceed();
            queries.flush();
            return result;
        } catch (RuntimeException failure) {
            throw isRefused(failure) ? new ViewOnlyRefused() : failure;
        }
    }

    /** Outside of requests nobody looks through other eyes. */
    private boolean isOn() {
        try {
            return viewOnly.isOn();
        } catch (ContextNotActiveException outside) {
            return false;
        }
    }

    private static boolean isAct(Object @Nullable [] parameters) {
        return parameters != null && parameters.length > 0 && parameters[0] instanceof Act;
    }

    private static boolean isRefused(Throwable failure) {
        @Nullable Throwable one = failure;
        for (int depth = 0; one != null && depth < DEPTH; depth++) {
            if (one instanceof SQLException refused && READ_ONLY.equals(refused.getSQLState())) {
                return true;
            }
            one = one.getCause();
        }
        return false;
    }
}
