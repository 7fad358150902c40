"""A signed-in person without a browser, fast enough for a storm: reads pages, sends the forms that stand in them."""
import html
import http.client
import re
import urllib.parse

from codes import one_time_code


def decided(page, word):
    """How this very form writes a decision: its words are veiled, so that a browser's history does not tell them."""
    return re.search(rf'id="decision-{word}"[^>]*value="([^"]*)"', page).group(1)


class Answer:
    def __init__(self, response):
        self.status = response.status
        self.kind = response.getheader("Content-Type") or ""
        self.location = response.getheader("Location") or ""
        self.cookies = response.headers.get_all("Set-Cookie") or []
        self.retry_after = response.getheader("Retry-After")
        self.body = response.read()

    @property
    def page(self):
        return self.body.decode()

    def form(self, ending):
        """Address and hidden fields of the form whose address ends like this; nothing when there is none."""
        for part in self.page.split("<form ")[1:]:
            action = re.search(r'action="([^"]*)"', part).group(1)
            if action.endswith(ending):
                fields = re.findall(r'<input type="hidden" name="([^"]*)" value="([^"]*)"', part.split("</form>")[0])
                return action, {name: html.unescape(value) for name, value in fields}
        return None, None


class Client:
    def __init__(self, server):
        self.port, self.cookie, self.wire = server.port, "", None

    def request(self, method, path, body=None):
        if self.wire is None:
            self.wire = http.client.HTTPConnection("localhost", self.port, timeout=20)
        headers = {"Cookie": self.cookie} if self.cookie else {}
        if body is not None:
            headers["Content-Type"] = "application/x-www-form-urlencoded"
        try:
            self.wire.request(method, path, body, headers)
            answer = Answer(self.wire.getresponse())
        except (OSError, http.client.HTTPException):
            self.wire = None
            raise
        for cookie in answer.cookies:
            self.cookie = cookie.split(";")[0]
        return answer

    def get(self, path):
        return self.request("GET", path)

    def post(self, path, fields=()):
        return self.request("POST", path, urllib.parse.urlencode(fields).encode())

    def tap(self, role):
        """Signs in to the demonstration with one tap."""
        assert self.post(f"/en/demonstration/{role}").status == 303
        return self

    def accept(self, link):
        """Takes up an invitation: passphrase, one-time code, recovery codes."""
        words = re.search(r'class="passphrase">([^<]*)<', self.get(link).page).group(1)
        answer = self.post(link, {"passphrase": words, "again": words})
        assert answer.status == 303, answer.page
        secret = re.search(r'<span class="code">([^<]*)<', self.get(answer.location).page).group(1)
        answer = self.post(answer.location, {"code": one_time_code(secret)})
        assert "Recovery codes" in answer.page
        return self

    def check_form(self, statement):
        """The last form before signing: address and fields. None when the organisation has signed already."""
        answer = self.get(f"/en/desk/statements/{statement}/signature")
        if answer.status != 200:
            return None, None
        action, fields = answer.form("/signature/check")
        return self.post(action, {**fields, "decision": decided(answer.page, "named")}).form("/signature")

    def withdrawal_form(self, statement):
        return self.get(f"/en/desk/statements/{statement}/withdrawal").form("/withdrawal")

    def sign_or_withdraw(self, statement):
        """Whichever is next: the act's id with the answer."""
        action, fields = self.check_form(statement)
        if action is None:
            action, fields = self.withdrawal_form(statement)
        if action is None:
            return None, self.get(f"/en/desk/statements/{statement}/signature")
        return fields["act"], self.post(action, fields)


def waiting_statements(client):
    """Statements that wait on the desk of this person."""
    found = re.findall(r"/en/desk/statements/([a-z2-7]{26})/signature", client.get("/en/desk").page)
    return list(dict.fromkeys(found))


def invite(coordinator, organisation, number):
    """The secretariat names a person who signs; gives the link of the invitation."""
    action, fields = coordinator.get(f"/en/desk/register/{organisation}/people/new").form("/people/new")
    page = coordinator.post(action, {
        **fields, "name": f"Signatory {number}", "mail": f"signatory{number}@storm.example", "right": "sign",
        "language": "en", "zone": "Europe/Kyiv", "until": ""}).page
    return re.search(r"(/en/invitations/[^<\s]+)<", page).group(1)


def people_who_sign(server, count):
    """As many people as wanted, each of another organisation that may sign, each signed in."""
    coordinator = Client(server).tap("coordinator")
    entries = coordinator.get("/en/desk/register").page.split('<li class="entry">')[1:]
    roles = ["Eleventh Quay", "Jasnobrzeg", "Cherry Gate", "Five Skylights"]
    members = [
        re.search(r"/en/desk/register/([a-z2-7]{26})", entry).group(1) for entry in entries
        if "Full Member<" in entry and not any(role in entry for role in roles)]
    return [
        Client(server).accept(invite(coordinator, organisation, number))
        for number, organisation in enumerate(members[:count])]
