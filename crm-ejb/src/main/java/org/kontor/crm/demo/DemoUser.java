package org.kontor.crm.demo;

/**
 * A user to be founded.
 *
 * @param login name for signing in
 * @param name first and last name
 * @param department name of the user's department
 * @param role code of the role held
 */
record DemoUser(String login, String name, String department, String role) {}
