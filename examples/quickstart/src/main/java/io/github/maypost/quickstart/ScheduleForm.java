package io.github.maypost.quickstart;

import io.github.maypost.validation.MayPost;
import jakarta.validation.constraints.NotBlank;
import java.time.Instant;
import java.util.Set;

/**
 * What somebody fills in to schedule a post, in an application that validates its forms anyway.
 *
 * @param user who is logged in; set by the application
 * @param kind what is to be posted
 * @param channel where
 * @param when when it would go out
 * @param tags the marks on it
 * @param text what it says
 */
@MayPost(person = "user", at = "when")
record ScheduleForm(
    String user,
    String kind,
    String channel,
    Instant when,
    Set<String> tags,
    @NotBlank String text) {}
