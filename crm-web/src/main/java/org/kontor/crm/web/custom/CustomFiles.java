package org.kontor.crm.web.custom;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.kontor.crm.field.RecordNames;
import org.kontor.crm.file.RecordFileService;
import org.kontor.crm.file.RecordUploads;
import org.kontor.crm.shared.RecordRef;
import org.kontor.crm.web.shell.Me;
import org.kontor.crm.web.shell.Texts;

/**
 * The files of a record among which its custom fields choose: the newest, and whatever is chosen already; of a new record those
 * sent for it.
 */
@Named
@RequestScoped
public class CustomFiles {

    private static final int OFFERED = 100;

    @Inject
    Me me;

    @Inject
    RecordFileService files;

    @Inject
    RecordUploads uploads;

    @Inject
    RecordNames names;

    @Inject
    Texts texts;

    @Inject
    HttpServletRequest request;

    private final Map<RecordRef, List<Pick>> newest = new LinkedHashMap<>();

    /**
     * What an input offers. What was chosen is offered, too, even when it is gone meanwhile: so the form's rules can say why it is
     * no value.
     *
     * @param element id of the element that sends what is chosen
     */
    public List<Pick> of(CustomInput input, String element) {
        RecordRef record = input.getRecord();
        List<Pick> offered = record == null ? List.of() : newest.computeIfAbsent(record, this::newest);
        List<Long> others = Stream.concat(chosen(input), sent(element))
                .filter(id -> id.matches("\\d{1,18}"))
                .map(Long::valueOf)
                .distinct()
                .filter(id -> offered.stream().noneMatch(pick -> pick.id() == id))
                .toList();
        return Stream.concat(
                        offered.stream(), picks(input, others, sent(element).toList()))
                .toList();
    }

    private Stream<Pick> picks(CustomInput input, List<Long> ids, List<String> sent) {
        Map<Long, String> known = ids.isEmpty() ? Map.of() : names(input, ids);
        return ids.stream()
                .filter(id -> known.containsKey(id) || sent.contains(id.toString()))
                .map(id -> new Pick(id, known.getOrDefault(id, texts.of("field.file.gone"))));
    }

    private Map<Long, String> names(CustomInput input, List<Long> ids) {
        String entity = input.getField().entity();
        return input.getRecord() == null
                ? uploads.names(me.rights(), entity, ids)
                : names.filesById(me.rights(), entity, ids);
    }

    private static Stream<String> chosen(CustomInput input) {
        return input.getField().multiple() ? input.getChosen().stream() : Stream.ofNullable(input.getText());
    }

    private Stream<String> sent(String element) {
        String[] values = request.getParameterValues(element);
        return values == null ? Stream.empty() : Stream.of(values);
    }

    private List<Pick> newest(RecordRef record) {
        return files.page(me.rights(), record, "", null, OFFERED).items().stream()
                .map(file -> new Pick(file.id(), file.name()))
                .toList();
    }
}
