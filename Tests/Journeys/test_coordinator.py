"""The secretariat: a new organisation comes in, its person takes up the invitation, and somebody is replaced."""
import pytest
from people import accept_invitation, leave, name_a_person
from steps import sign, sign_in, take_up_on_check_page

pytestmark = pytest.mark.parametrize("person", ["without script"], indirect=True)


def register(page, name, language="ka", english=None):
    page.goto("/en/desk/register")
    page.click("a:has-text('Register an organisation')")
    page.fill("#name1", name)
    page.select_option("#language1", language)
    if english:
        page.fill("#name2", english)
        page.select_option("#language2", "en")
    page.select_option("#seat", "GE")
    page.fill("#domain", "openwindow.example")
    page.click("button:has-text('Save')")


def test_a_new_organisation_is_registered_invited_and_adheres(person):
    secretariat, newcomer, reader = person(), person(width=360), person()
    sign_in(secretariat, "Coordinator")
    register(secretariat, "ღია ფანჯარა", english="Open Window Group")
    assert "Associate Member since" in secretariat.inner_text("main")
    secretariat.click("a:has-text('People and mandates')")
    link = name_a_person(secretariat, "Nino Openwindow", "nino@openwindow.example", ["sign", "represent"])
    secretariat.goto("/en/desk/outbox")
    assert link.split("/en/")[1] in secretariat.inner_text(".entry:has-text('nino@openwindow.example')")
    accept_invitation(newcomer, link)
    assert newcomer.inner_text(".acting strong") == "Open Window Group"
    newcomer.click(".task:has-text('Declaration') a.button")
    newcomer.check("#decision-named")
    newcomer.click("button:has-text('Go on and check')")
    newcomer.click("button:has-text('Sign for')")
    assert "stands behind this text by name" in newcomer.inner_text("main")
    reader.goto("/en/members")
    assert "45 organisations" in reader.inner_text(".lead")
    reader.click("a:has-text('Open Window Group')")
    assert "ღია ფანჯარა" in reader.inner_text("main")
    assert "Supports the Declaration" in reader.inner_text("main")


def test_what_is_wrong_with_an_organisation_or_a_person_stands_at_its_field(person):
    page = person(width=360)
    sign_in(page, "Coordinator")
    for name, field, problem in [
            ("", "name1", "Give the organisation a name"), ("Open\u202eWindow", "name1", "changes the direction"),
            ("x" * 700, "name1", "Keep this to")]:
        register(page, name)
        assert problem in page.inner_text(".summary-of-problems"), name
        assert page.input_value("#domain") == "openwindow.example"
        page.click(f".summary-of-problems a[href='#{field}']")
        assert page.url.endswith(f"#{field}")
    page.goto("/en/desk")
    page.click("a:has-text('People and mandates')")
    page.click("a:has-text('Name a person')")
    page.fill("#mail", "no address")
    page.fill("#until", "2001-01-01")
    page.click("button:has-text('Name and invite')")
    for problem in ["Give the name", "no mail address", "Choose at least one", "Type a day ahead"]:
        assert problem in page.inner_text(".summary-of-problems")
    assert page.input_value("#mail") == "no address"


def test_who_is_replaced_can_sign_no_more_and_the_new_one_can(person):
    old, new = person(), person()
    sign_in(old, "Director")
    take_up_on_check_page(old)
    helper = old.context.new_page()
    helper.goto("/en/desk")
    helper.click("a:has-text('People and mandates')")
    helper.click(".entry:has-text('Halina') a:has-text('Replace or end')")
    helper.fill("#name", "Nowa Osoba")
    helper.fill("#mail", "nowa@jasnobrzeg.example")
    helper.click("button:has-text('Replace')")
    link = helper.inner_text("main p.code")
    old.click("button:has-text('Sign for')")
    assert "You have signed" not in old.inner_text("h1")
    accept_invitation(new, link)
    sign(new, "")
    new.goto("/en/desk")
    new.click("a:has-text('People and mandates')")
    assert "ended" in new.inner_text(".entry:has-text('Halina') >> nth=-1")


def test_a_standing_changes_from_its_day_on(person):
    page = person()
    sign_in(page, "Coordinator")
    page.goto("/en/desk/register")
    page.click("a:has-text('Bright Stair')")
    page.click("a:has-text('Change the standing')")
    page.select_option("#standing", "suspended")
    page.click("button:has-text('Record the change')")
    assert "Suspended since" in page.inner_text("main")
    page.goto("/en/members")
    assert "Bright Stair" not in page.inner_text("main")


def test_who_is_not_of_the_secretariat_sees_no_register(person):
    page = person()
    sign_in(page, "Director")
    for path in ["/en/desk/register", "/en/desk/register/new", "/en/desk/readmissions"]:
        assert page.goto(path).status in (403, 404, 409)
        assert "Open Window" not in page.content() and "Bright Stair" not in page.content()
    leave(page)
