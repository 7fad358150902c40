"""The pages of decisions in each of their states: readable at 360 and 1280 px, in both languages, and accessible."""
from test_looks_at_work import Look, send


def decisions(page):
    """Addresses of all decisions that this person sees, below the language."""
    page.goto("/en/desk/procedures")
    links = page.eval_on_selector_all(".entry h3 a", "links => links.map(link => link.getAttribute('href'))")
    return [link.removeprefix("/en") for link in links]


def choose_first(page):
    page.check("main form[action$='/part'] .choice input >> nth=0")
    if page.query_selector("#words"):
        page.fill("#words", "We have asked, and had no answer.")
    page.click("main form[action$='/part'] button")


def choose_nothing(page):
    page.click("main form[action$='/part'] button")


def test_decisions_fit_and_are_accessible(browser, demo):
    keeper, director, lawyer = [Look(browser, demo, role) for role in ["Coordinator", "Director", "Lawyer"]]
    director.at("/desk/procedures", "/desk/groups", "/desk/calendar", "/desk/procedures/begin/full-membership")
    for path in decisions(director.page):
        director.at(path)
        director.page.goto("/en" + path)
        if director.page.query_selector("a[href$='/minute']"):
            director.at(path + "/minute")
    for path in decisions(keeper.page):
        keeper.at(path)
    keeper.page.goto("/en/desk/procedures")
    blocked = keeper.page.get_attribute(".entry:has-text('Grand Square') h3 a", "href").removeprefix("/en")
    keeper.at(f"{blocked}/minute", f"{blocked}/correction")
    lawyer.page.goto("/en/desk/procedures")
    position = lawyer.page.get_attribute(".entry:has-text('independence of lawyers') h3 a", "href").removeprefix("/en")
    lawyer.after(position, choose_first)
    lawyer.after(position, choose_nothing)


def test_beginning_and_joining_fit_and_are_accessible(browser, demo):
    public, initiator, keeper = Look(browser, demo), Look(browser, demo, "Initiator"), Look(browser, demo, "Coordinator")
    public.at("/join", "/rules", "/statements")
    public.after("/join", send("/join"))
    for form in ["working-group", "vote", "rules"]:
        initiator.at(f"/desk/procedures/begin/{form}")
        initiator.after(f"/desk/procedures/begin/{form}", send(f"/{form}"))
    keeper.at("/desk/procedures/begin/election")
    keeper.after("/desk/procedures/begin/election", send("/election"))
    keeper.page.goto("/en/desk/register")
    organisation = keeper.page.get_attribute(".entry h3 a", "href").removeprefix("/en")
    keeper.at(f"{organisation}/council")
    public.page.goto("/en/join")
    public.page.fill("#name", "Nova Forum")
    public.page.fill("#mail", "nare@nova.example")
    public.page.click("button:has-text('Send the application')")
    public.at(public.page.url.split("/en")[1])


def test_a_working_group_fits_and_is_accessible(browser, demo):
    director = Look(browser, demo, "Director")
    director.page.goto("/en/desk/groups")
    group = director.page.get_attribute(".entry h3 a", "href").removeprefix("/en")
    director.at(group, f"{group}/end")
    director.after(group, lambda page: page.click("summary:has-text('document'), summary:has-text('документ') >> nth=0"))
