package org.kontor.crm.imports;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kontor.crm.access.AccessService;
import org.kontor.crm.access.Rights;
import org.kontor.crm.change.Act;
import org.kontor.crm.imports.file.Detected;
import org.kontor.crm.imports.file.FileFormat;
import org.kontor.crm.imports.file.UnreadableFile;
import org.kontor.crm.shared.BusinessException;
import org.kontor.crm.shared.Invalid;
import org.kontor.crm.shared.NotFound;
import org.kontor.crm.shared.RecordRef;

/**
 * Door to what a draft's columns do to their cells, and to profiles as files use them (I-03). Open to every caller: whether
 * the user may import, and whose draft it is, {@link ImportService} judges.
 */
@Stateless
@PermitAll
public class ImportColumns {

    @Inject
    ImportService imports;

    @Inject
    ProfileQueries profiles;

    @Inject
    RunQueries runs;

    @Inject
    ColumnCheck check;

    @Inject
    AccessService access;

    /**
     * Says what a draft's columns fill, how their cells are read, and the constants.
     *
     * @param columns one for each column of the file, in its order, then the constants
     * @throws BusinessException when a column fills a field that is gone, closed to the user, or filled twice
     * @throws Invalid naming every change, default and constant that is wrong; nothing is kept then
     */
    public void shape(Act act, long id, List<Column> columns) {
        List<Column> stored = imports.columns(act, id).stream()
                .filter(column -> !column.constant())
                .toList();
        List<Column> given =
                columns.stream().filter(column -> !column.constant()).toList();
        List<Column> shaped = new ArrayList<>();
        for (int i = 0; i < stored.size(); i++) {
            Column own = stored.get(i);
            shaped.add(
                    i < given.size()
                            ? own.filling(given.get(i).field())
                                    .reading(
                                            given.get(i).changes(), given.get(i).fallback())
                                    .creatingMissing(given.get(i).createMissing())
                            : own.filling(null));
        }
        columns.stream().filter(Column::constant).forEach(shaped::add);
        check.require(shaped, access.rightsOf(act.userId()));
        runs.map(id, shaped);
    }

    /**
     * Reads and maps a draft's file as a profile says, and treats its rows so.
     *
     * @return which headings the profile does not know, and which the file lacks
     * @throws NotFound when there is no such profile that the user may use
     * @throws UnreadableFile when the file cannot be read in the encoding and with the delimiter of the profile
     * @throws BusinessException when it fills a field that is gone, or closed to the user
     * @throws Invalid when a change, default or constant is wrong by now
     */
    public ProfileFit use(Act act, long id, long profileId) {
        imports.columns(act, id);
        Rights user = access.rightsOf(act.userId());
        SavedProfile profile = profiles.find(user.userId(), profileId)
                .map(stored -> HiddenColumns.without(stored, user))
                .orElseThrow(() -> new NotFound(new RecordRef("importProfile", profileId)));
        reformat(act, id, profile.format(), user);
        reformat(act, id, profile.format(), user);
        ProfileFit fit = ProfileFit.of(profile.columns(), imports.run(user, id).header());
        shape(act, id, fit.columns());
        imports.plan(act, id, profile.plan());
        return fit;
    }

    /** What is found in numbers and dates may be found otherwise, once cells are told apart otherwise: hence twice. */
    private void reformat(Act act, long id, ChosenFormat chosen, Rights user) {
        Detected detected = imports.run(user, id).detected();
        FileFormat wanted = chosen.of(detected.format(), detected.sheets());
        if (!wanted.equals(detected.format())) {
            imports.reformat(act, id, wanted);
        }
    }

    /** The profile that is meant for such a file: the only one with its headings, the reader's own ones first. */
    public Optional<SavedProfile> proposed(Rights rights, long id) {
        List<String> header = imports.run(rights, id).header();
        List<SavedProfile> exact = profiles.readable(rights.userId()).stream()
                .filter(profile -> ProfileFit.isExact(profile.columns(), header))
                .toList();
        List<SavedProfile> own =
                exact.stream().filter(profile -> !profile.shared()).toList();
        List<SavedProfile> meant = own.isEmpty() ? exact : own;
        return meant.size() == 1 ? Optional.of(HiddenColumns.without(meant.get(0), rights)) : Optional.empty();
    }

    /**
     * What a draft does, to be kept as a profile.
     *
     * @param shared whether everybody may use it
     */
    public ProfileDraft draft(Act act, long id, String name, boolean shared) {
        List<Column> columns = imports.columns(act, id);
        ImportRun draft = imports.run(access.rightsOf(act.userId()), id);
        return new ProfileDraft(name, shared, columns, draft.plan(), ChosenFormat.of(draft.detected()));
    }
}
