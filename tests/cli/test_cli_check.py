from small_case import TEXT

BAD = TEXT.replace("horizon", "horizn").replace('skill = "judge"', 'skill = "juge"')


def test_a_good_scenario_is_summed_up(orgsim_command):
    ran = orgsim_command("check", "case.toml")
    assert ran.code == 0
    assert ran.out == "case.toml: no faults. 3 people, 1 kind of work, 2 steps, 2 designs.\n"
    assert ran.err == ""


def test_every_fault_is_a_line_and_they_are_counted(orgsim_command, folder):
    (folder / "bad.toml").write_text(BAD)
    ran = orgsim_command("check", "bad.toml")
    assert ran.code == 1
    assert ran.out == ""
    *faults, count = ran.err.splitlines()
    assert len(faults) > 1
    assert count == f"{len(faults)} faults found."
    assert all(line.startswith("error: bad.toml") for line in faults)
    assert any("did you mean 'horizon'?" in line for line in faults)


def test_faults_are_one_json_object(orgsim_command, folder):
    (folder / "bad.toml").write_text(BAD)
    ran = orgsim_command("check", "--json", "bad.toml")
    assert ran.code == 1
    assert ran.json["ok"] is False
    fault = next(fault for fault in ran.json["faults"] if fault["suggestion"] == "horizon")
    assert fault["file"] == "bad.toml"
    assert fault["line"] == 3
    assert fault["path"] == "horizn"


def test_a_good_scenario_as_json(orgsim_command):
    ran = orgsim_command("check", "--json", "case.toml")
    assert ran.code == 0
    assert ran.json == {
        "ok": True,
        "faults": [],
        "title": "Two desks or one counter?",
        "designs": ["desks", "counter"],
        "notes": [],
        "overloads": [],
    }


def test_standard_input(orgsim_command):
    assert orgsim_command("check", "-", stdin=TEXT).out.startswith("stdin: no faults.")
    ran = orgsim_command("check", "-", stdin=BAD)
    assert ran.code == 1
    assert "stdin:3: horizn" in ran.err


def test_overload_is_said_and_is_no_fault(orgsim_command):
    ran = orgsim_command("check", "case.toml", "--set", "work.case.arrivals=4 per h")
    assert ran.code == 0
    assert "overload: In 'Desks', everybody in 'Files' has an offered load of" in ran.out
    record = orgsim_command("check", "--json", "case.toml", "--set", "work.case.arrivals=4 per h").json
    assert {found["design"] for found in record["overloads"]} == {"desks", "counter"}


def test_quiet_says_nothing_of_a_good_scenario(orgsim_command):
    assert orgsim_command("check", "--quiet", "case.toml").out == ""


def test_values_set_on_the_command_line(orgsim_command):
    assert orgsim_command("check", "case.toml", "--set", "people.clerk.count=5").out.startswith(
        "case.toml: no faults. 6 people"
    )
    ran = orgsim_command("check", "case.toml", "--set", "people.clerk.cuont=5", "--set", "horizon=-3")
    assert ran.code == 1
    assert ran.err.endswith("2 faults found.\n")


def test_set_without_an_equals_sign_is_bad_usage(orgsim_command):
    ran = orgsim_command("check", "case.toml", "--set", "people")
    assert ran.code == 2
    assert "PATH=VALUE" in ran.err


def test_a_file_that_is_not_there(orgsim_command):
    ran = orgsim_command("check", "none.toml")
    assert ran.code == 1
    assert ran.err.startswith("error: none.toml")
    assert "Traceback" not in ran.err


def test_files_outside_the_folder_need_permission(orgsim_command, folder):
    (folder / "inner").mkdir()
    (folder / "effort.csv").write_text("hours\n1\n2\n")
    text = TEXT.replace("exponential(1h)", "empirical(file='../effort.csv', column='hours', unit=h)")
    (folder / "inner" / "case.toml").write_text(text)
    ran = orgsim_command("check", "inner/case.toml")
    assert ran.code == 1
    assert "--allow-outside" in ran.err
    assert orgsim_command("check", "--allow-outside", "inner/case.toml").code == 0
