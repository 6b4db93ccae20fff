extension FlowCases {
    static let python = FlowCases(
        name: "Python", path: "app/views.py",
        text: #"""
            import logging
            from django.core.mail import send_mail

            logger = logging.getLogger(__name__)

            class PatientViewSet(viewsets.ModelViewSet):
                queryset = Patient.objects.all()
                serializer_class = PatientSerializer
                search_fields = ["last_name", "mrn", "ssn"]

                def create(self, request):
                    logger.info("creating patient %s", request.data["ssn"]) «log»
                    logger.info("creating patient")
                    logger.debug("payload keys %s", list(request.data.keys()))
                    serializer = self.get_serializer(data=request.data)
                    if not serializer.is_valid():
                        logger.warning("invalid patient: %s", serializer.errors)
                        return Response(serializer.errors, status=400)
                    patient = serializer.save()
                    logger.info("created patient %s", patient.id)
                    logger.info("created patient id=%s mrn=%s", patient.pk, patient.mrn) «log»
                    logger.info(f"Created {patient}") «log»
                    return Response({"id": patient.id})

                def retrieve(self, request, pk=None):
                    patient = get_object_or_404(Patient, pk=pk)
                    self.logger.debug("Loaded %s %s", patient.first_name, patient.last_name) «log»
                    log.error("lookup failed for pk %s", pk)
                    return Response(PatientSerializer(patient).data)
            ----
            def admit(patient, ward):
                print(patient.ssn) «print»
                print("DOB:", patient.date_of_birth) «print»
                print(f"debug ssn={patient.ssn!r:>12}") «print»
                print("patient %s admitted to %s" % (patient.full_name, ward)) «print»
                print("patient {} has {}".format(patient.name, patient.diagnosis)) «print»
                print("patient admitted", ward.name)
                print(patient.id, patient.created_at)
                print(len(patient.ssn))
                print("ssn" in patient.fields)
                print(bool(patient.ssn), patient.ssn is None)
                print("has ssn" if patient.ssn else "no ssn")
                print(mask(patient.ssn))
                print(hashlib.sha256(patient.ssn.encode()).hexdigest())
                print(patient.ssn[-4:])
                print("%d allergies" % len(patient.allergies))
                print(json.dumps(patient.__dict__)) «print»
                print(json.dumps({"name": patient.name, "phone": patient.phone})) «print»
                pprint(patient.to_dict()) «print»
                print(doctor.name, doctor.email)
                print(config.name, user.email)
                print(order.notes)
                print(encounter.notes) «print»
                print(pt.phone) «print»
                print(member.address) «print»
            ----
            def parse(row):
                ssn = row[3]
                raise ValueError(f"bad MRN {mrn} for {patient.last_name}") «exception»
            ----
            def check(patient):
                if not patient.mrn:
                    raise ValueError("patient has no mrn")
                raise PatientNotFound(patient_id)
            ----
            def check(patient):
                raise HTTPException(status_code=404, detail=f"No patient with SSN {patient.ssn}") «exception»
            ----
            def check(patient):
                raise ValidationError({"ssn": "This field is required"})
            ----
            def check(patient):
                raise DuplicateError("duplicate patient: " + patient.email) from err «exception»
            ----
            def summarise(patient):
                client.chat.completions.create(model=m, messages=[{"role": "user", "content": f"Summarise {patient.notes}"}]) «llm»
                prompt = f"Patient history: {patient.medical_history}"
                response = openai.ChatCompletion.create(model="gpt-4", messages=[{"role": "user", "content": prompt}]) «llm»
                safe = deidentify(patient.medical_history)
                client.chat.completions.create(model=m, messages=[{"role": "user", "content": safe}])
                messages = []
                messages.append({"role": "user", "content": "Diagnosis: " + patient.diagnosis})
                anthropic.messages.create(model="claude", max_tokens=10, messages=messages) «llm»
                llm.invoke("Summarise the visit: " + encounter.notes) «llm»
                chain.run(question="What is hypertension?")
                bedrock.invoke_model(modelId=m, body=json.dumps({"prompt": patient.clinical_notes})) «llm»
                litellm.completion(model="gpt-4", messages=[{"role": "user", "content": discharge_summary}]) «llm»
                requests.post("https://api.openai.com/v1/chat/completions", json={"messages": [{"content": patient.notes}]}) «llm»
                model.generate_content(f"Explain {patient.lab_results}") «llm»
            ----
            def call(patient, url):
                requests.get(f"https://api.example.org/search?ssn={patient.ssn}") «url»
                requests.get(url, params={"dob": patient.dob, "name": patient.last_name}) «url»
                requests.post(url, json={"ssn": patient.ssn})
                requests.post(url, data=patient.to_json(), verify=True)
                httpx.get(base + "/patients/" + str(patient.id))
                address = "https://portal.example.org/lookup?mrn=" + patient.mrn
                requests.get(address) «url»
                return redirect(f"/results?name={patient.name}") «url»
            ----
            def go(request, patient):
                return redirect("patient-detail", pk=patient.pk)
            ----
            def link(patient):
                link = f"https://portal.example.org/p?dob={patient.dob}" «url»
                return link
            ----
            def notify(patient):
                send_mail("Lab result", f"Your result: {patient.lab_result}", FROM, [patient.email]) «mail»
                client.messages.create(to=patient.phone, body=f"Hi, your HIV test is {patient.hiv_status}", from_=FROM) «sms»
                sns.publish(PhoneNumber=number, Message="Your prescription " + prescription.name) «sms»
                sns.publish(TopicArn=topic, Message="nightly job finished")
            ----
            def track(patient, user):
                analytics.track(user.id, "viewed", {"diagnosis": patient.diagnosis}) «analytics»
                analytics.track(user.id, "viewed", {"page": "patient list"})
                sentry_sdk.set_user({"id": patient.id, "email": patient.email}) «analytics»
                sentry_sdk.set_context("patient", {"mrn": patient.mrn}) «analytics»
                sentry_sdk.set_tag("release", version)
                mixpanel.track(patient.email, "login") «analytics»
                posthog.capture("u1", "search", {"query": ssn}) «analytics»
            ----
            def remember(response, patient):
                response.set_cookie("dob", patient.dob) «storage»
                response.set_cookie("theme", "dark")
                cache.set(f"patient:{patient.ssn}", data) «cache»
                cache.set(f"patient:{patient.id}", patient.ssn)
                redis.get("mrn:" + mrn) «cache»
                redis_client.setex(hash_key(patient.mrn), 60, data)
            ----
            def dump(patient, patients):
                with open("/tmp/debug.txt", "w") as f:
                    f.write(patient.ssn) «temp-file»
                    f.write("done")
                with tempfile.NamedTemporaryFile() as tmp:
                    tmp.write(json.dumps(patient.to_dict()).encode()) «temp-file»
                with open("/srv/export/out.csv", "w") as out:
                    out.write(patient.ssn)
                patients_df.to_csv("/tmp/patients.csv") «temp-file»
            ----
            def loop(patients):
                for p in patients:
                    log.info("row %s", p.ssn) «log»
                    log.info("row %s", p.id)
                names = [p.name for p in patients]
                log.info("names: %s", names) «log»
                ids = [p.id for p in patients]
                log.info("ids: %s", ids)
                log.info("count: %d", len(patients))
            ----
            def hop(patient):
                x = patient.ssn
                log.info(x) «log»
                x = mask(x)
                log.info(x)
                ssn = patient.ssn
                ssn = redact(ssn)
                log.info("ssn %s", ssn)
                name, born = patient.name, patient.dob
                log.info("%s", born) «log»
                info = {"a": patient.ssn}
                log.info("%s", info) «log»
                line = "patient: "
                line += patient.last_name
                log.warning(line) «log»
            ----
            def structured(patient):
                log.info("admitted", patient_id=patient.id, ward="A")
                log.info("admitted", ssn=patient.ssn) «log»
                logger.bind(mrn=patient.mrn).info("admitted") «log»
                logging.info("x", extra={"dob": patient.dob}) «log»
                logger.info("x", extra={"patient_id": patient.id})
                structlog.get_logger().info("x", diagnosis=diagnosis) «log»
                loguru.logger.debug("medication {}", medication.name) «log»
            ----
            FIELDS = ["ssn", "dob", "mrn"]
            SSN_FIELD = "ssn"
            print(FIELDS)
            print(SSN_FIELD)
            print("ssn, dob, mrn")
            log.info("patient form opened")
            log.info("enter SSN")
            etag = hashlib.md5(body).hexdigest()
            catalog.info(patient.ssn)
            dialog.show(patient)
            math.log(patient.weight)
            np.log(diagnosis_scores)
            ssn_length = 9
            print(ssn_length)
            print(dob_required, has_mrn, is_patient, patient_count)
            print(diagnosis_codes_table)
            print(PatientService, PatientSerializer)
            print(patient_service.status)
            print(diagnostics)
            print(self.medication_form.errors)
            print(form.errors["dob"])
            print(settings.SSN_REGEX)
            print(labels["dob"])
            def print_patient(patient): pass
            def log(patient, ssn): return None
            print_report(patient)
            render(request, "patient.html", {"patient": patient})
            logger.info("ssn valid: %s", validate_ssn(ssn))
            logger.info("found %s", lookup_status(ssn))
            logger.info("size %s", sys.getsizeof(patient))
            logger.info("same: %s", patient.ssn == other.ssn)
            logger.info("hashed %s", hash_ssn(patient.ssn))
            logger.info("token %s", tokenize(patient.mrn))
            logger.info("type %s", type(patient))
            logger.info("notes for the release: %s", release.notes)
            logger.info("address %s", server.address)
            logger.info("member %s", member.name)
            logger.info("phone %s", support.phone)
            logger.info("email sent to %s", user.email)
            parser.add_argument("--ssn", help="patient ssn")
            # print(patient.ssn)
            '''print(patient.ssn)'''
            sql = "SELECT ssn, dob FROM patients"
            cursor.execute("SELECT ssn FROM patients WHERE id = %s", (pid,))
            ----
            def rows(cursor):
                cursor.execute("SELECT * FROM patients")
                for row in cursor.fetchall():
                    logger.debug("row: %s", row["ssn"]) «log»
                    logger.debug("row: %s", row["created_at"])
            ----
            def rows(db):
                row = db.fetch_one("SELECT first_name, phone FROM patients WHERE id = 1")
                print(row["phone"]) «print»
            ----
            def typed(p: Patient, u: User):
                logging.error("failed for %s", p.phone) «log»
                logging.error("failed for %s", u.phone)
                logging.exception("failed for patient %s", p.pk)
            ----
            @app.route("/patients", methods=["POST"])
            def add():
                data = request.get_json()
                app.logger.info("new patient: %s", data.get("ssn")) «log»
                app.logger.info("new patient: %s", data.get("ward"))
                current_app.logger.warning("mrn %s", request.form["mrn"]) «log»
                dob = request.args.get("dob")
                print(dob) «print»
                abort(400, f"unknown mrn {request.args['mrn']}") «exception»
            """#)
}
