package org.kontor.crm.contact;

import java.util.List;
import java.util.Map;
import org.kontor.crm.company.FormShape;
import org.kontor.crm.company.PointForm;
import org.kontor.crm.company.PointType;
import org.kontor.crm.field.FieldDescriptor;

/** Forms of contacts as merging knows them. Companies to be linked are additions: there is nothing to merge them with. */
final class ContactShape extends FormShape<ContactForm> {

    static final ContactShape SHAPE = new ContactShape();

    private static final long serialVersionUID = 1L;

    private ContactShape() {}

    @Override
    protected ContactForm blank() {
        return new ContactForm();
    }

    @Override
    protected long version(ContactForm form) {
        return form.getVersion();
    }

    @Override
    protected void setVersion(ContactForm form, long version) {
        form.setVersion(version);
    }

    @Override
    protected List<FieldDescriptor<ContactForm>> fields() {
        return ContactFields.all().stream().filter(FieldDescriptor::writable).toList();
    }

    @Override
    protected FieldDescriptor<ContactForm> custom(String key) {
        return FieldDescriptor.custom(key, ContactGuard.ENTITY, ContactForm::getCustom);
    }

    @Override
    protected Map<String, List<String>> customs(ContactForm form) {
        return form.getCustom();
    }

    @Override
    protected List<PointType> pointTypes() {
        return ContactRules.POINTS;
    }

    @Override
    protected List<PointForm> points(ContactForm form, PointType type) {
        return form.points(type);
    }
}
