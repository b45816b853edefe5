package org.kontor.crm.importsource;

import java.io.Serializable;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/** What a source is to be. Its secret goes in and never comes out. */
public class SourceForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private long version;
    private @Nullable Long ownerId;
    private @Nullable Long profileId;
    private @Nullable String name;
    private SourceKind kind = SourceKind.FOLDER;
    private @Nullable String location;
    private @Nullable String login;
    private @Nullable String secret;
    private @Nullable String hostKey;
    private @Nullable String pattern = "*";
    private @Nullable String archive = "archive";
    private @Nullable String failed = "error";
    private @Nullable Integer everyMinutes = 60;
    private @Nullable LocalTime dailyAt;
    private @Nullable Integer errorPercent = Limits.USUAL.errorPercent();
    private @Nullable Integer missingPercent = Limits.USUAL.missingPercent();
    private @Nullable Integer megabytes = Limits.USUAL.megabytes();
    private @Nullable Integer seconds = Limits.USUAL.seconds();
    private @Nullable String reportTo;
    private boolean active = true;

    /** The form of a source as it is. */
    public static SourceForm of(SavedSource source) {
        SourceForm form = new SourceForm();
        form.version = source.version();
        form.ownerId = source.ownerId();
        form.profileId = source.profileId();
        form.name = source.name();
        form.kind = source.place().kind();
        form.location = source.place().location();
        form.login = source.place().login();
        form.hostKey = source.place().hostKey();
        form.pattern = source.place().pattern();
        form.archive = source.place().archive();
        form.failed = source.place().failed();
        form.everyMinutes = source.timetable().everyMinutes();
        form.dailyAt = source.timetable().dailyAt();
        form.errorPercent = source.limits().errorPercent();
        form.missingPercent = source.limits().missingPercent();
        form.megabytes = source.limits().megabytes();
        form.seconds = source.limits().seconds();
        form.reportTo = source.reportTo();
        form.active = source.active();
        return form;
    }

    /** Where the files lie. */
    SourcePlace place() {
        return new SourcePlace(
                kind, text(location), text(login), text(hostKey), text(pattern), text(archive), text(failed));
    }

    Timetable timetable() {
        return new Timetable(everyMinutes, dailyAt);
    }

    Limits limits() {
        return new Limits(
                errorPercent,
                missingPercent,
                megabytes == null ? Limits.USUAL.megabytes() : megabytes,
                seconds == null ? Limits.USUAL.seconds() : seconds);
    }

    static String text(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }

    public long getVersion() {
        return version;
    }

    public void setVersion(long version) {
        this.version = version;
    }

    public @Nullable Long getOwnerId() {
        return ownerId;
    }

    public void setOwnerId(@Nullable Long ownerId) {
        this.ownerId = ownerId;
    }

    public @Nullable Long getProfileId() {
        return profileId;
    }

    public void setProfileId(@Nullable Long profileId) {
        this.profileId = profileId;
    }

    public @Nullable String getName() {
        return name;
    }

    public void setName(@Nullable String name) {
        this.name = name;
    }

    public SourceKind getKind() {
        return kind;
    }

    public void setKind(SourceKind kind) {
        this.kind = kind;
    }

    public @Nullable String getLocation() {
        return location;
    }

    public void setLocation(@Nullable String location) {
        this.location = location;
    }

    public @Nullable String getLogin() {
        return login;
    }

    public void setLogin(@Nullable String login) {
        this.login = login;
    }

    public @Nullable String getSecret() {
        return secret;
    }

    public void setSecret(@Nullable String secret) {
        this.secret = secret;
    }

    public @Nullable String getHostKey() {
        return hostKey;
    }

    public void setHostKey(@Nullable String hostKey) {
        this.hostKey = hostKey;
    }

    public @Nullable String getPattern() {
        return pattern;
    }

    public void setPattern(@Nullable String pattern) {
        this.pattern = pattern;
    }

    public @Nullable String getArchive() {
        return archive;
    }

    public void setArchive(@Nullable String archive) {
        this.archive = archive;
    }

    public @Nullable String getFailed() {
        return failed;
    }

    public void setFailed(@Nullable String failed) {
        this.failed = failed;
    }

    public @Nullable Integer getEveryMinutes() {
        return everyMinutes;
    }

    public void setEveryMinutes(@Nullable Integer everyMinutes) {
        this.everyMinutes = everyMinutes;
    }

    public @Nullable LocalTime getDailyAt() {
        return dailyAt;
    }

    public void setDailyAt(@Nullable LocalTime dailyAt) {
        this.dailyAt = dailyAt;
    }

    public @Nullable Integer getErrorPercent() {
        return errorPercent;
    }

    public void setErrorPercent(@Nullable Integer errorPercent) {
        this.errorPercent = errorPercent;
    }

    public @Nullable Integer getMissingPercent() {
        return missingPercent;
    }

    public void setMissingPercent(@Nullable Integer missingPercent) {
        this.missingPercent = missingPercent;
    }

    public @Nullable Integer getMegabytes() {
        return megabytes;
    }

    public void setMegabytes(@Nullable Integer megabytes) {
        this.megabytes = megabytes;
    }

    public @Nullable Integer getSeconds() {
        return seconds;
    }

    public void setSeconds(@Nullable Integer seconds) {
        this.seconds = seconds;
    }

    public @Nullable String getReportTo() {
        return reportTo;
    }

    public void setReportTo(@Nullable String reportTo) {
        this.reportTo = reportTo;
    }

    public boolean isActive() {
        return active;
    }

    public void setActive(boolean active) {
        this.active = active;
    }
}
