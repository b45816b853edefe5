package org.kontor.crm.web.custom;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.kontor.crm.file.RecordFileService;
import org.kontor.crm.shared.RecordRef;
import org.kontor.crm.web.shell.Me;

/** The files of a record among which its custom fields choose: the newest, and whatever is chosen already. */
@Named
@RequestScoped
public class CustomFiles {

    private static final int OFFERED = 100;

    @Inject
    Me me;

    @Inject
    RecordFileService files;

    @Inject
    CustomPicks picks;

    private final Map<RecordRef, List<Pick>> newest = new LinkedHashMap<>();

    /** What an input offers; nothing for a new record. */
    public List<Pick> of(CustomInput input) {
        RecordRef record = input.getRecord();
        if (record == null) {
            return List.of();
        }
        List<Pick> offered = newest.computeIfAbsent(record, this::newest);
        List<String> chosen = input.getField().multiple()
                ? input.getChosen()
                : Stream.ofNullable(input.getText()).toList();
        List<String> older = chosen.stream()
                .filter(id -> offered.stream()
                        .noneMatch(pick -> Long.toString(pick.id()).equals(id)))
                .toList();
        return Stream.concat(offered.stream(), picks.files(record.entity(), older).stream())
                .toList();
    }

    private List<Pick> newest(RecordRef record) {
        return files.page(me.rights(), record, "", null, OFFERED).items().stream()
                .map(file -> new Pick(file.id(), file.name()))
                .toList();
    }
}
