package org.kontor.crm.company;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.InputStream;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.kontor.crm.access.AccessService;
import org.kontor.crm.access.Entity;
import org.kontor.crm.access.Operation;
import org.kontor.crm.access.Rights;
import org.kontor.crm.change.Act;
import org.kontor.crm.change.ChangeService;
import org.kontor.crm.change.Recorded;
import org.kontor.crm.file.FileService;
import org.kontor.crm.file.TooManyLoose;
import org.kontor.crm.picture.Edge;
import org.kontor.crm.picture.NoPicture;
import org.kontor.crm.picture.PictureService;
import org.kontor.crm.shared.Invalid;
import org.kontor.crm.shared.NotFound;
import org.kontor.crm.shared.Problem;
import org.kontor.crm.shared.RecordRef;

/** Door to the logos of companies (S-10). A logo is seen by whoever may read its company, and by nobody else. */
@Stateless
@Recorded
@PermitAll
public class CompanyLogoService {

    private static final RecordRef NO_LOGO = new RecordRef("logo", 0);

    @Inject
    AccessService access;

    @Inject
    ChangeService changes;

    @Inject
    CompanyQueries queries;

    @Inject
    CompanyGuard guard;

    @Inject
    PictureService pictures;

    @Inject
    FileService files;

    /** Goes on only if the reader may give the company a logo: asked before a picture is taken in. */
    public void requirePut(Rights rights, long id) {
        guard.require(rights, Operation.UPDATE, id);
    }

    /**
     * Goes on only if the reader may save some company's form: asked before a picture is taken in.
     *
     * @throws TooManyLoose when too many files that they have sent wait already
     */
    public void requireOffer(Rights rights) {
        if (!rights.mayEver(Entity.COMPANY, Operation.UPDATE)) {
            guard.mayEver(rights, Operation.ADD);
        }
        files.requireRoom(rights.userId());
    }

    /**
     * Gives a company a logo, in the place of the one it has.
     *
     * @param content a PNG, JPEG or WebP by content; one that is there already, not one that is still being sent
     * @return the change set, which {@link CompanyService#undo} takes back
     * @throws NoPicture for everything else
     */
    public long put(Act act, long id, InputStream content) {
        Rights rights = access.rightsOf(act.userId());
        requirePut(rights, id);
        long logo = pictures.store(act, content);
        files.keep(List.of(logo));
        wear(rights, id, logo);
        return changes.current().orElseThrow();
    }

    /**
     * Takes a company's logo away.
     *
     * @return the change set, which {@link CompanyService#undo} takes back; empty when there was no logo
     */
    public OptionalLong remove(Act act, long id) {
        wear(access.rightsOf(act.userId()), id, null);
        return changes.current();
    }

    /**
     * Stores a picture for a form that is not saved yet.
     *
     * @param content as for {@link #put}
     * @return its id, for {@link CompanyForm#setLogo}
     * @throws NoPicture when it is none
     * @throws TooManyLoose when there are more than are kept for one user
     */
    public long offer(Act act, InputStream content) {
        requireOffer(access.rightsOf(act.userId()));
        long picture = pictures.store(act, content);
        files.requireWithin(act.userId());
        return picture;
    }

    /**
     * A logo of a company, today's or a former one that its history shows.
     *
     * @param logo id of the picture
     * @return a PNG
     */
    public byte[] png(Rights rights, long id, long logo, Edge edge) {
        if (!queries.hasWorn(rights, id, logo)) {
            throw new NotFound(CompanyGuard.ref(id));
        }
        return pictures.png(logo, edge).orElseThrow(() -> new NotFound(NO_LOGO));
    }

    /**
     * A picture that the reader has uploaded for a form.
     *
     * @param logo id of the picture
     * @return a PNG
     */
    public byte[] offered(Rights rights, long logo, Edge edge) {
        if (!pictures.isLooseOf(rights.userId(), logo)) {
            throw new NotFound(NO_LOGO);
        }
        return pictures.png(logo, edge).orElseThrow(() -> new NotFound(NO_LOGO));
    }

    private void wear(Rights rights, long id, @Nullable Long logo) {
        if (rights.fixed(Entity.COMPANY).contains("logo")) {
            throw new Invalid(List.of(Problem.of("logo", "error.readOnlyField")));
        }
        guard.locked(rights, id, Operation.UPDATE).wear(logo);
        queries.flush();
    }
}
