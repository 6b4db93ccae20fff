extension FlowCases {
    /// Written after the dictionary and the tables, as lines that stand alone, and not to fit them.
    static let second = [
        FlowCases(
            name: "Python", path: "second.py",
            text: ##"""
                logging.error("Failed to sync patient %s (%s)", p.full_name, p.mrn) «log»
                log.debug(f"row {row['patient_name']} {row['birth_date']}") «log»
                logger.info("Queue depth %d", depth)
                logger.info("Patient intake finished in %s ms", elapsed)

                logger.info("Prescription %s sent to pharmacy", rx.drug_name) «log»
                logger.exception("could not parse HL7 message for %s", patient.social_security_number) «log»
                print("allergies:", chart.allergies) «print»
                print(patient) «print»
                print(f"{first_name} {last_name}")
                print(f"Total patients: {total}")
                sys.stderr.write("bad ssn: " + ssn + "\n") «log»
                raise LookupError("patient %s not found" % patient.email) «exception»
                raise RuntimeError("dob missing")
                raise ValueError("invalid ICD-10 code: " + icd10_code) «exception»
                requests.get(API + "/eligibility?member_id=" + patient.member_id) «url»
                requests.post(API + "/eligibility", json=payload)
                urllib.request.urlopen("https://api.example.com/rx?patient=" + quote(patient.name)) «url»
                session["mrn"] = mrn
                resp.set_cookie("patient_name", patient.name) «storage»
                resp.set_cookie("csrftoken", token)
                openai.Completion.create(engine="davinci", prompt="Patient note: " + note.text)
                openai.Completion.create(engine="davinci", prompt="Patient note: " + patient.note) «llm»
                client.messages.create(model="claude-3", max_tokens=100, messages=[{"role": "user", "content": patient.summary}]) «llm»
                llm.predict(f"Write a letter to {patient.first_name} about {patient.diagnosis}") «llm»
                vertex_model.generate_content([patient.radiology_report]) «llm»
                ollama.chat(model="llama3", messages=[{"role": "user", "content": chart_notes}]) «llm»
                twilio_client.messages.create(to=patient.phone, from_=SENDER, body="Hi %s, your lab results are in" % patient.first_name) «sms»
                server.sendmail(sender, [to], f"Subject: Results\n\nHIV result: {patient.hiv_result}") «mail»

                segment.identify(user_id, {"dob": user.dob}) «analytics»
                statsd.increment("patients.created")
                cache.set("pt-" + ssn, blob) «cache»
                json.dump(patient, open("/tmp/patient.json", "w")) «temp-file»
                df.to_csv("/tmp/export.csv")
                np.save("/tmp/scores.npy", scores)
                hashlib.sha256(ssn.encode()).hexdigest()
                logger.info("ssn hash %s", hashlib.sha256(ssn.encode()).hexdigest())
                logger.info("ssn=%s", "***" + ssn[-4:])
                logger.info("age bucket %s", bucket(patient.dob))
                logger.info("saved %s", patient.uuid)
                logger.info("saved %r", {"id": patient.id, "status": patient.status})
                logger.info("columns: %s", ", ".join(PATIENT_COLUMNS))
                logger.info("patient_id=%s", patient_id)
                logger.info("updated phone for %s", user.id)
                logger.info("note: retrying")
                assert patient.ssn, "ssn required"
                """##),
        FlowCases(
            name: "TypeScript", path: "second.ts",
            text: ##"""
                this.logger.verbose(`Admitting ${patient.firstName} ${patient.lastName} (${patient.mrn})`); «log»
                logger.info({ patient }, "loaded"); «log»
                logger.info({ patientId }, "loaded");
                pino.info("dx %s", encounter.diagnosis); «log»
                console.error("Failed for", patientRecord); «log»
                console.warn("No phone on file");
                console.debug(JSON.stringify(patient, null, 2)); «log»
                console.log("medications", patient?.medications?.map(m => m.name)); «log»
                console.log("n =", patients.length);
                console.log("user", user.name);
                console.log(response.data.patient.insurance.memberId); «log»
                console.log(props.patient.id);
                throw new ApiError(409, `SSN ${ssn} already registered`); «exception»
                throw new ApiError(404, `Patient ${id} not found`);
                Promise.reject(new Error("dup dob " + dob)); «exception»
                axios.get(`/patients?ssn=${ssn}`); «url»
                axios.get("/patients/" + id);
                api.get("/labs", { params: { mrn: patient.mrn } }); «url»
                router.push(`/intake?dob=${form.dob}`); «url»
                router.push({ path: "/intake", query: { step: 2 } });
                navigate("/results?name=" + patient.lastName); «url»
                window.open("https://maps.example.com/?q=" + patient.address); «url»
                localStorage.setItem("dob", values.dob); «storage»
                localStorage.setItem("lang", "en");
                sessionStorage.setItem("intake", JSON.stringify({ name: patient.name, allergies: patient.allergies })); «storage»
                document.cookie = "mrn=" + patient.mrn; «storage»
                document.cookie = "consent=1";
                analytics.identify(user.id, { email: patient.email }); «analytics»
                analytics.page("Patients");
                gtag("event", "lookup", { ssn: ssn }); «analytics»
                mixpanel.people.set({ $email: patient.email }); «analytics»
                Sentry.setContext("patient", patient); «analytics»
                Sentry.setExtra("payload", { dob: patient.dob }); «analytics»
                Sentry.setTag("clinic", clinic.id);
                heap.addUserProperties({ condition: patient.primaryDiagnosis }); «analytics»
                const result = await openai.responses.create({ model: "gpt-4o", input: patient.clinicalNotes }); «llm»
                const c = await anthropic.messages.create({ model: "x", max_tokens: 9, messages: [{ role: "user", content: `Notes: ${soapNote}` }] }); «llm»
                const chain = await model.invoke("Triage: " + patient.chiefComplaint); «llm»
                const g = await genAI.getGenerativeModel({ model: "gemini" }).generateContent(patient.labResults); «llm»
                resend.emails.send({ to: patient.email, subject: "Rx", html: `<b>${prescription.drug}</b>` }); «mail»
                resend.emails.send({ to: staff, subject: "Deploy done", html: "<b>ok</b>" });
                twilio.messages.create({ to: patient.phone, from: f, body: `Your A1C is ${lab.result}` }); «sms»
                fs.appendFileSync("/tmp/audit.txt", patient.ssn + "\n"); «temp-file»
                redisClient.get("patient:" + dob); «url»
                const hash = crypto.createHash("sha256").update(patient.ssn).digest("hex");
                console.log("hash", hash);
                console.log("masked", maskSSN(patient.ssn));
                console.log("valid?", validateMRN(mrn));
                console.log(`patient ${patient.id} updated by ${user.id}`);
                console.log("fields", Object.keys(patient));
                console.log(typeof patient.dob);
                console.log("t", t("patient.dob"));
                const schema = z.object({ ssn: z.string(), dob: z.date() });
                expect(patient.ssn).toBe("x");
                """##),
        FlowCases(
            name: "Java", path: "Second.java",
            text: ##"""
                logger.warn("Duplicate MRN {}", patient.getMrn()); «log»
                LOG.info("Patient: " + patient.toString()); «log»
                log.info("Saved patient with id {}", saved.getId());
                log.debug("Eligibility for {} born {}", member.getFullName(), member.getBirthDate()); «log»
                LOGGER.log(Level.INFO, "Discharge diagnosis: {0}", encounter.getDiagnosis()); «log»
                log.trace("claims loaded: {}", claims.size());
                System.out.println("Allergies: " + String.join(",", patient.getAllergies())); «print»
                System.out.println("Started PatientService");
                throw new ResourceNotFoundException("No chart for " + patient.getName()); «exception»
                throw new ResourceNotFoundException("No chart for id " + patientId);
                throw new ValidationException("ssn", "must have 9 digits");
                return new RedirectView("/search?lastName=" + patient.getLastName()); «url»
                webClient.get().uri("/rx?dob=" + patient.getDob()).retrieve(); «url»
                webClient.get().uri("/rx/{id}", id).retrieve();
                Cookie c = new Cookie("insurance", coverage.getMemberId()); «storage»
                Cookie d = new Cookie("JSESSIONID", id);
                redis.set("ssn:" + ssn, token); «cache»
                jedis.get("session:" + id);
                mailSender.send(to, "Your results", labResult.toString()); «mail»
                msg.setText("Dear " + patient.getFirstName() + ", your " + medication.getName() + " is ready"); «mail»
                msg.setText("Your password was reset");
                Sentry.setUser(new User(patient.getEmail())); «analytics»
                telemetry.trackEvent("PatientViewed");
                openAiClient.chat(new UserMessage("Summarize: " + patient.getHistory())); «llm»
                Files.write(Paths.get("/tmp/dump.txt"), patient.getSsn().getBytes()); «temp-file»
                log.info("User {} viewed patient {}", user.getName(), patient.getId());
                log.info("Encrypted {}", cipher.encrypt(patient.getSsn()));
                log.info("Physician {}", encounter.getPhysician().getName());
                log.info("Address {}", InetAddress.getLocalHost());
                log.info("diagnosis service up");
                String diagnosis = repo.findDiagnosis(id);
                audit.log(user, patient.getId());
                preparedStatement.setString(1, patient.getSsn());
                assertThat(patient.getSsn()).isEqualTo("x");
                """##),
        FlowCases(
            name: "PHP", path: "second.php",
            text: ##"""
                <?php
                Log::debug("intake", ["patient" => $patient]); «log»
                Log::info("Patient {$patient->id} updated");
                Log::error('Eligibility failed for '.$member->insurance_id); «log»
                $this->logger->info('SSN lookup', ['ssn' => $ssn]); «log»
                $logger->info(sprintf('%s %s', $patient->getFirstName(), $patient->getLastName())); «log»
                error_log('lab: ' . json_encode($labResults)); «log»
                error_log('saved in ' . $ms . 'ms');
                file_put_contents('/tmp/patients.csv', implode(',', $patient)); «temp-file»
                throw new InvalidArgumentException("Bad date of birth: $dob"); «exception»
                throw new InvalidArgumentException("Bad date");

                Http::get("https://api.example.com/p?mrn={$mrn}"); «url»
                header('Location: /chart.php?name=' . urlencode($patient['lname'])); «url»
                header('Location: /login.php');
                setcookie("patient", json_encode($patient)); «storage»
                $_SESSION['pid'] = $pid;
                Cache::remember("rx_{$patient->ssn}", 60, fn() => 1); «cache»

                mail($patient['email'], 'Results', 'HIV: ' . $patient['hiv_status']); «mail»
                mail($admin, 'Cron', 'done');
                OpenAI::chat()->create(['model' => 'gpt-4', 'messages' => [['role' => 'user', 'content' => $patient->notes]]]); «llm»
                var_dump($_POST['ssn']); «print»
                print_r($medications); «print»
                print_r($config);
                echo hash('sha256', $ssn);
                $stmt = $pdo->prepare('SELECT * FROM patients WHERE ssn = ?');
                $stmt->execute([$ssn]);
                """##),
        FlowCases(
            name: "C#", path: "Second.cs",
            text: ##"""
                _logger.LogDebug("Admit {First} {Last}", patient.FirstName, patient.LastName); «log»
                _logger.LogInformation("Processed {Count} patients", patients.Count);
                Log.Warning("Patient {@P}", patient); «log»
                throw new Exception("Duplicate SSN: " + model.Ssn); «exception»
                throw new Exception("Duplicate patient");
                return Redirect($"/search?dob={patient.DateOfBirth:yyyy-MM-dd}"); «url»
                await client.GetStringAsync("https://x/api?mrn=" + mrn); «url»
                Console.WriteLine(JsonSerializer.Serialize(patient)); «print»
                Console.WriteLine("Patients: " + patients.Count);
                mail.Body = $"Your diagnosis is {patient.Diagnosis}"; «mail»
                File.AppendAllText("/tmp/log.txt", patient.Ssn); «temp-file»
                _cache.Set($"pt:{patient.Mrn}", dto); «cache»
                Sentry.SentrySdk.CaptureMessage($"dob {p.DateOfBirth}"); «analytics»
                var r = await openAi.CompleteChatAsync("Summarize: " + encounter.Notes); «llm»
                _logger.LogInformation("ssn {Ssn}", Mask(patient.Ssn));
                _logger.LogInformation("id {Id}", patient.PatientId);
                """##),
        FlowCases(
            name: "Go", path: "second.go",
            text: ##"""
                log.Printf("patient %s %s", p.FirstName, patient.LastName) «log»
                log.Printf("loaded %d patients", len(patients))
                logger.Error("lookup", zap.String("mrn", mrn)) «log»
                return fmt.Errorf("dob %v invalid", patient.DOB) «exception»
                return fmt.Errorf("patient not found: %w", err)
                http.Redirect(w, r, "/p?name="+patient.Name, 302) «url»
                resp, err := http.Get(base + "?ssn=" + ssn) «url»
                fmt.Println("diagnosis:", encounter.Diagnosis) «print»
                slog.Info("rx", "medication", rx.Medication) «log»
                slog.Info("start", "port", port)
                os.WriteFile("/tmp/pt.txt", []byte(patient.SSN), 0o600) «temp-file»
                log.Println(redact(patient.SSN))
                """##),
        FlowCases(
            name: "Ruby", path: "second.rb",
            text: ##"""
                Rails.logger.error("Patient #{patient.first_name} failed") «log»
                Rails.logger.info "Patient #{patient.id} saved"
                logger.debug "params: #{params[:patient][:ssn]}" «log»
                raise "No coverage for #{patient.insurance_id}" «exception»
                puts patient.to_json «print»
                puts "done"
                redirect_to search_path(ssn: patient.ssn) «url»
                Net::HTTP.get(URI("https://x/api?dob=#{patient.dob}")) «url»
                cookies[:dob] = patient.dob «storage»
                Analytics.track(user_id: 1, event: "x", properties: { diagnosis: patient.diagnosis }) «analytics»
                client.chat(parameters: { messages: [{ role: "user", content: patient.notes }] }) «llm»
                File.write("/tmp/a.csv", patients.to_csv) «temp-file»
                Rails.cache.write("p-#{patient.mrn}", 1) «cache»
                logger.info "masked #{mask(patient.ssn)}"
                """##),
        FlowCases(
            name: "Swift", path: "Second.swift",
            text: ##"""
                print("MRN: \(patient.mrn)") «print»
                logger.error("failed for \(patient.name)") «log»
                logger.info("count \(patients.count)")
                os_log("dob %{public}@", patient.dob) «log»
                NSLog("Patient: %@", patient.fullName) «log»
                UserDefaults.standard.set(patient.ssn, forKey: "ssn") «storage»
                URLSession.shared.dataTask(with: URL(string: "https://x/api?ssn=\(ssn)")!) «url»
                throw PatientError.invalid("bad ssn \(ssn)") «exception»
                throw PatientError.missing
                Analytics.track("view", properties: ["diagnosis": patient.diagnosis]) «analytics»
                """##),
        FlowCases(
            name: "Shell", path: "second.sh",
            text: ##"""
                echo "processing $PATIENT_NAME" «print»
                echo "processing $FILE"
                curl "https://x/api?mrn=${MRN}" «url»
                logger "admitted $patient_name" «log»
                echo $dob >> /tmp/dobs.txt «temp-file»
                mail -s "Dx for $patient_name" a@b.c < body.txt «mail»
                echo "rows: $(wc -l < patients.csv)"
                """##),
    ]
}
