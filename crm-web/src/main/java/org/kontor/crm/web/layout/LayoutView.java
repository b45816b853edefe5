package org.kontor.crm.web.layout;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.kontor.crm.access.SettingsForbidden;
import org.kontor.crm.customfield.CustomField;
import org.kontor.crm.customfield.CustomFieldService;
import org.kontor.crm.layout.LayoutField;
import org.kontor.crm.layout.LayoutSection;
import org.kontor.crm.layout.LayoutSlot;
import org.kontor.crm.layout.RecordLayout;
import org.kontor.crm.layout.RecordLayout.Whose;
import org.kontor.crm.layout.RecordLayouts;
import org.kontor.crm.shared.Invalid;
import org.kontor.crm.shared.Problem;
import org.kontor.crm.web.shell.Here;
import org.kontor.crm.web.shell.Me;
import org.kontor.crm.web.shell.Texts;
import org.kontor.crm.web.shell.Toasts;

/** *Układ*: arranges the sections and fields of a record's page and form, for oneself or for all. */
@Named
@ViewScoped
public class LayoutView implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final String SETTINGS = "settings";
    private static final String NEW = "new";

    @Inject
    Me me;

    @Inject
    Arrangements arrangements;

    @Inject
    CustomFieldService fields;

    @Inject
    Toasts toasts;

    @Inject
    Texts texts;

    @Inject
    HttpServletRequest request;

    private String kind = "company";
    private @Nullable String of;
    private boolean forAll;
    private Whose whose = Whose.USUAL;
    private List<CustomField> customs = List.of();
    private List<ArrangedSection> sections = List.of();
    private String refusal = "";
    private @Nullable RecordLayout common;

    private Arranged arranged() {
        return Here.folder().equals(SETTINGS) ? arrangements.find(kind).orElseThrow() : arrangements.here();
    }

    private RecordLayouts layouts() {
        return arranged().layouts();
    }

    private FieldWords words() {
        return arranged().words();
    }

    /** Begins with what the user sees. */
    public void load() {
        kind = arranged().kind();
        open(layouts().find(me.rights()));
    }

    /** Begins with what everybody sees; for those of the settings only. */
    public void loadForAll() {
        me.rights().requireSettings();
        forAll = true;
        open(layouts().findCommon(me.rights()));
    }

    private void open(RecordLayout layout) {
        common = layouts().findCommon(me.rights());
        whose = layout.whose();
        customs = fields.all(kind);
        show(layout.sections());
    }

    private void show(List<LayoutSection> arranged) {
        List<LayoutSlot> slots = layouts().slots(me.rights());
        sections = arranged.stream()
                .map(section -> new ArrangedSection(
                        section,
                        words().usual(section.key()),
                        last(section.key()),
                        section.fields().stream()
                                .flatMap(field -> slots.stream()
                                        .filter(slot -> slot.key().equals(field.key()))
                                        .map(slot -> arranged(field, slot)))
                                .toList()))
                .toList();
    }

    private String last(String section) {
        String sentence = arranged().last().get(section);
        return sentence == null ? "" : texts.of(sentence);
    }

    private ArrangedSection.Field arranged(LayoutField field, LayoutSlot slot) {
        String note = slot.retired()
                ? "company.layout.retired"
                : arranged().inHead().contains(field.key())
                        ? "company.layout.inHead"
                        : arranged().pageOnly().contains(field.key())
                                ? "company.layout.pageOnly"
                                : field.key().startsWith(CustomField.PREFIX) ? "company.layout.custom" : "";
        return new ArrangedSection.Field(
                field,
                words().label(field.key(), customs),
                !field.key().startsWith(CustomField.PREFIX),
                slot.fixed(),
                note);
    }

    /** Keeps it for whom it is arranged. */
    public @Nullable String keep() {
        return forAll
                ? keepForAll()
                : write("company.layout.kept", () -> layouts().keep(me.act(), asked(), false));
    }

    /** Keeps it for everybody. */
    public @Nullable String keepForAll() {
        return write(
                "company.layout.keptForAll",
                () -> layouts().keepUnchanged(me.act(), asked(), Objects.requireNonNull(common)));
    }

    /** Gives up one's own. */
    public @Nullable String reset() {
        return write("company.layout.resetDone", () -> layouts().reset(me.act(), false));
    }

    /** Gives up the common one. */
    public @Nullable String resetForAll() {
        return write("company.layout.resetForAllDone", () -> layouts().reset(me.act(), true));
    }

    private List<LayoutSection> asked() {
        String[] order = request.getParameterValues(ArrangedRequest.ORDER);
        return ArrangedRequest.read(order == null ? new String[0] : order, request::getParameter);
    }

    private @Nullable String write(String said, Supplier<OptionalLong> act) {
        refusal = "";
        try {
            OptionalLong changeSet = act.get();
            changeSet.ifPresentOrElse(
                    id -> toasts.say(texts.of(said), id), () -> toasts.say(texts.of("company.layout.same")));
        } catch (SettingsForbidden taken) {
            throw taken;
        } catch (Invalid refused) {
            refusal = refusal(refused.problems().get(0));
            common = layouts().findCommon(me.rights());
            show(asked());
            return null;
        }
        return left();
    }

    private String refusal(Problem problem) {
        return problem.key().equals("layout.error.needed")
                ? texts.of(problem.key(), words().label(problem.parameters().get(0), customs))
                : texts.of(problem);
    }

    /** Back to where the layout was wanted, to see it. */
    private @Nullable String left() {
        if (NEW.equals(of)) {
            return "/" + kind + "/edit?faces-redirect=true";
        }
        if (of != null && of.matches("\\d{1,18}")) {
            return "/" + kind + "/detail?faces-redirect=true&id=" + of;
        }
        Here.showAnew();
        return null;
    }

    /** The kind of record whose common layout the settings arrange; what is none is taken as the first. */
    public String getKind() {
        return kind;
    }

    public void setKind(@Nullable String wanted) {
        kind = wanted != null && arrangements.find(wanted).isPresent() ? wanted : "company";
    }

    /** The record from whose page one came, {@code new} for the form of a new one, null for neither. */
    public @Nullable String getOf() {
        return of;
    }

    public void setOf(@Nullable String of) {
        this.of = of;
    }

    /** Whether it is everybody's layout that is arranged. */
    public boolean isForAll() {
        return forAll;
    }

    /** Whether the user has a layout of their own to give up. */
    public boolean isOwn() {
        return whose == Whose.OWN;
    }

    /** Whether the common layout is shown and the user may give it up. */
    public boolean isCommonToReset() {
        return whose == Whose.COMMON && me.isMayChangeSettings();
    }

    /** Whose layout is shown: the key of the sentence that says so. */
    public String getState() {
        return "company.layout.state." + (forAll ? "forAll." : "") + whose;
    }

    /** The sections, in their order. */
    public List<ArrangedSection> getSections() {
        return sections;
    }

    /** Why it was not kept; empty when it was. */
    public String getRefusal() {
        return refusal;
    }
}
