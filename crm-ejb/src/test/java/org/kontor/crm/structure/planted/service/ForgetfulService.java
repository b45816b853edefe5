package org.kontor.crm.structure.planted.service;

import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.servlet.http.HttpServletRequest;

/** Breaks rules on purpose: unsecured, reads without rights, knows the web, touches the database itself. */
@Stateless
public class ForgetfulService {

    @PersistenceContext
    EntityManager em;

    /** Reads without rights. */
    public boolean isOpen(HttpServletRequest request) {
        return em.isOpen() && request.isSecure();
    }
}
