package org.kontor.crm.change;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;

/** Tells the transaction's connection who acts before a recorded service method runs. */
@Recorded
@Interceptor
@Priority(Interceptor.Priority.APPLICATION)
class RecordedInterceptor {

    @Inject
    Recorder recorder;

    @AroundInvoke
    Object record(InvocationContext call) throws Exception {
        Object[] arguments = call.getParameters();
        if (arguments != null && arguments.length > 0 && arguments[0] instanceof Act act) {
            recorder.begin(act);
        }
        return call.proceed();
    }
}
