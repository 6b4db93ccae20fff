extension FlowCases {
    static let csharp = FlowCases(
        name: "C#", path: "Controllers/PatientController.cs",
        text: #"""
            public class PatientController : Controller
            {
                private readonly ILogger<PatientController> _logger;
                #region actions' own
                public async Task<IActionResult> Get(int id)
                {
                    var patient = await _context.Patients.FindAsync(id);
                    _logger.LogInformation("DOB {Dob} SSN {Ssn}", p.Dob, p.Ssn); «log»
                    _logger.LogInformation("Loaded {Id}", patient.Id);
                    _logger.LogInformation($"Loaded {patient.LastName}"); «log»
                    _logger.LogInformation("Patient {Ssn} loaded");
                    _logger.LogWarning("No insurance for {Name}", patient.FullName); «log»
                    Log.Information("Patient {@Patient}", patient); «log»
                    Log.ForContext("Mrn", patient.Mrn).Error("failed"); «log»
                    Console.WriteLine(patient.DateOfBirth.ToString("yyyy-MM-dd")); «print»
                    Console.WriteLine($"{patient.Id:N0}");
                    Console.WriteLine(@"C:\patients\" + file);
                    Debug.WriteLine("ssn " + patient.SSN); «log»
                    if (patient.Ssn == null) throw new InvalidOperationException("no ssn");
                    throw new ArgumentException($"Bad MRN {patient.Mrn}"); «exception»
                }

                void More(Patient p, Provider d)
                {
                    _logger.LogError("x {E}", p.Email); «log»
                    _logger.LogError("x {E}", d.Email);
                    Response.Redirect("/search?dob=" + p.Dob); «url»
                    Response.Redirect("/patients/" + p.Id);
                    await _http.GetAsync($"https://x.example.org/p?ssn={p.Ssn}"); «url»
                    await _http.PostAsync(url, new StringContent(JsonSerializer.Serialize(p)));
                    Response.Cookies.Append("mrn", p.Mrn); «storage»
                    Response.Cookies.Append("theme", "dark");
                    message.Body = "Your diagnosis: " + p.Diagnosis; «mail»
                    message.Subject = "Hello";
                    MessageResource.Create(body: $"Rx {prescription.Name}", to: to); «sms»
                    File.WriteAllText(Path.GetTempFileName(), p.MedicalHistory); «temp-file»
                    File.WriteAllText(path, p.MedicalHistory);
                    telemetry.TrackEvent("view", new Dictionary<string, string> { { "mrn", p.Mrn } }); «analytics»
                    cache.GetOrCreate("patient-" + p.Ssn, e => Load()); «cache»
                    await chatClient.CompleteChatAsync($"Summarise {encounter.Notes}"); «llm»
                    _logger.LogInformation("{N}", Mask(p.Ssn));
                    _logger.LogInformation("{N}", p.Ssn.Length);
                    _logger.LogInformation("{N}", p.Ssn?.Length);
                    _logger.LogInformation("{N}", patients.Count());
                    _logger.LogInformation("{N}", string.IsNullOrEmpty(p.Ssn));
                    _logger.LogInformation("{N}", nameof(Patient.Ssn).Length);
                    _logger.LogInformation("{N}", Sha256(p.Ssn));
                    _logger.LogInformation("{N}", user.Email);
                    _logger.LogInformation("{N}", ModelState["Ssn"].Errors.Count);
                    _logger.LogInformation("{N}", patientService.Status);
                    _catalog.Info(p.Ssn);
                    var x = p.Ssn;
                    _logger.LogInformation(x); «log»
                    x = Redact(x);
                    _logger.LogInformation(x);
                    foreach (var q in patients) { _logger.LogInformation(q.Phone); } «log»
                    // _logger.LogInformation(p.Ssn);
                    var raw = $"""{p.Id}""";
                    _logger.LogInformation($"""born {p.Dob}"""); «log»
                    View(p);
                    Ok(patient);
                }
            }
            """#)

    static let go = FlowCases(
        name: "Go", path: "handlers/patient.go",
        text: #"""
            package handlers

            func (h *Handler) Get(w http.ResponseWriter, r *http.Request) {
                patient, err := h.store.FindPatient(ctx, id)
                if err != nil {
                    log.Printf("find patient: %v", err)
                    http.Error(w, "not found", 404)
                    return
                }
                log.Printf("loaded %s", patient.SSN) «log»
                log.Printf("loaded %s", patient.ID)
                log.Println("patient", patient.FirstName, patient.LastName) «log»
                fmt.Println(patient.DOB) «print»
                fmt.Printf("%+v\n", patient) «print»
                fmt.Printf("%d\n", len(patient.SSN))
                fmt.Fprintf(w, "<p>%s</p>", patient.Name)
                fmt.Fprintf(os.Stderr, "bad %s\n", patient.MRN) «print»
                logger.Info("loaded", zap.String("ssn", patient.SSN)) «log»
                logger.Info("loaded", zap.String("id", patient.ID))
                logger.Info("loaded", zap.Any("patient", patient)) «log»
                log.Info().Str("mrn", patient.MRN).Msg("x") «log»
                log.Info().Str("id", patient.ID).Msg("x")
                slog.Info("loaded", "dob", patient.DateOfBirth) «log»
                slog.Info("loaded", "count", len(patients))
                logrus.WithFields(logrus.Fields{"email": patient.Email}).Info("x") «log»
                logrus.WithField("id", patient.ID).Info("x")
                return
            }

            func check(p *Patient, d *Doctor) error {
                if p.SSN == "" {
                    return errors.New("no ssn")
                }
                log.Print(p.Phone) «log»
                log.Print(d.Phone)
                if bad {
                    return fmt.Errorf("bad mrn %s", p.MRN) «exception»
                }
                if worse {
                    panic("patient " + p.Name) «exception»
                }
                return fmt.Errorf("patient %d not found", p.ID)
            }

            func send(p models.Patient) {
                http.Get("https://x.example.org/p?ssn=" + p.SSN) «url»
                http.Get("https://x.example.org/p/" + p.ID)
                q.Set("dob", p.DOB) «url»
                q.Set("page", "2")
                http.SetCookie(w, &http.Cookie{Name: "mrn", Value: p.MRN}) «storage»
                http.SetCookie(w, &http.Cookie{Name: "sid", Value: sid})
                client.CreateChatCompletion(ctx, openai.ChatCompletionRequest{Messages: []M{{Content: p.Notes}}}) «llm»
                os.WriteFile("/tmp/p.json", []byte(p.MedicalHistory), 0600) «temp-file»
                os.WriteFile(path, []byte(p.MedicalHistory), 0600)
                rdb.Set(ctx, "patient:"+p.SSN, data, 0) «cache»
                for _, q := range patients {
                    log.Println(q.SSN) «log»
                    log.Println(q.ID)
                }
                x := p.SSN
                log.Println(x) «log»
                x = maskSSN(x)
                log.Println(x)
                log.Println(hash(p.SSN), isValid(p.SSN), SSNLength, patientCount)
                log.Println(PatientTable, "ssn", fields)
                log.Println(member.Name, node.Address)
                catalog.Info(p.SSN)
                math.Log(p.Weight)
                log.Printf(`raw ssn`)
                sentry.CaptureMessage("dob " + p.DOB) «analytics»
                json.NewEncoder(w).Encode(p)
                // log.Println(p.SSN)
            }
            """#)

    static let ruby = FlowCases(
        name: "Ruby", path: "app/controllers/patients_controller.rb",
        text: #"""
            class PatientsController < ApplicationController
              before_action :set_patient, only: %i[show edit]

              def create
                Rails.logger.info "SSN: #{patient.ssn}" «log»
                Rails.logger.info "creating patient"
                Rails.logger.info("mrn #{params[:mrn]}") «log»
                Rails.logger.debug { "count #{patients.count}" }
                @patient = Patient.new(patient_params)
                logger.warn "no email for #{@patient.last_name}" unless @patient.email.present? «log»
                logger.warn "no email" unless @patient.email.present?
                logger.info "saved #{@patient.id}"
                puts @patient.inspect «print»
                puts @patient.dob «print»
                p @patient.medications «print»
                p params.keys
                raise "bad dob #{@patient.dob}" if x «exception»
                raise ArgumentError, "unknown mrn #{mrn}" «exception»
                raise ActiveRecord::RecordNotFound, "patient not found"
                redirect_to "/search?ssn=#{ssn}" «url»
                redirect_to patient_path(@patient)
                redirect_to @patient
                cookies[:mrn] = @patient.mrn «storage»
                cookies[:locale] = I18n.locale
                Rails.cache.fetch("patient/#{@patient.ssn}") { 1 } «cache»
                Rails.cache.fetch("patient/#{@patient.id}") { 1 }
                Sentry.set_user(email: @patient.email) «analytics»
                Sentry.capture_message("queue full")
                HTTParty.get("https://x.example.org/p?dob=#{@patient.dob}") «url»
                HTTParty.post(url, body: { ssn: ssn })
                client.chat(parameters: { model: "gpt-4", messages: [{ role: "user", content: @patient.notes }] }) «llm»
                openai.chat(parameters: { model: "gpt-4", messages: [{ role: "user", content: @patient.notes }] }) «llm»
                twilio.messages.create(from: f, to: t, body: "Rx #{prescription.name}") «sms»
                File.write("/tmp/p.json", @patient.to_json) «temp-file»
                File.write(path, @patient.to_json)
                mail(to: @patient.email, subject: "Your diagnosis #{@patient.diagnosis}") «mail»
                mail(to: user, subject: "Welcome")
              end

              def index
                patients.each do |pat|
                  logger.info pat.phone «log»
                  logger.info pat.id
                end
                patients.each { |q| puts q.address } «print»
                x = patient.ssn
                logger.info x «log»
                x = mask(x)
                logger.info x
                logger.info patients.map(&:id).inspect
                logger.info patients.map(&:ssn).join(", ") «log»
                logger.info patient.ssn.length
                logger.info patient.ssn.nil?
                logger.info Digest::SHA256.hexdigest(patient.ssn)
                logger.info patient.ssn.last(4) == x
                logger.info doctor.name
                logger.info user.email
                logger.info 'ssn #{ssn}'
                logger.info :ssn
                logger.info errors[:dob]
                logger.info PatientService.name
                logger.info t('patient.ssn')
                validates :ssn, presence: true
                attr_accessor :ssn, :dob
                permit(:ssn, :dob)
                # puts patient.ssn
                text = <<~EOS
                  puts patient.ssn
                EOS
                log_patient patient
                render json: patient
                puts <<~EOS «print»
                  ssn #{patient.ssn}
                EOS
              end
            end
            """#)

    static let swift = FlowCases(
        name: "Swift", path: "Sources/App/PatientController.swift",
        text: ##"""
            struct PatientController {
                func load(_ id: UUID, req: Request) async throws -> Patient {
                    guard let patient = try await Patient.find(id, on: req.db) else { throw Abort(.notFound) }
                    logger.info("patient \(patient.dateOfBirth, privacy: .public)") «log»
                    logger.info("patient \(patient.dateOfBirth, privacy: .private)")
                    logger.info("patient \(patient.ssn, privacy: .private(mask: .hash))")
                    req.logger.info("loaded \(patient.ssn)") «log»
                    req.logger.info("loaded \(patient.id)")
                    req.logger.debug("loaded patient")
                    print(patient) «print»
                    print(patient.firstName, patient.lastName) «print»
                    print(patient.id ?? "none")
                    print("ssn: \(patient.ssn ?? "none")") «print»
                    print(#"ssn: \(patient.ssn)"#)
                    print(#"ssn: \#(patient.ssn)"#) «print»
                    print("""
                        dob
                        """)
                    NSLog("mrn %@", patient.mrn) «log»
                    os_log("opened")
                    debugPrint(encounter.notes) «print»
                    if patient.ssn.isEmpty { throw Abort(.badRequest, reason: "no ssn") }
                    throw Abort(.badRequest, reason: "bad dob \(patient.dob)") «exception»
                }

                func keep(_ p: Patient, doctor: Doctor) {
                    UserDefaults.standard.set(p.ssn, forKey: "ssn") «storage»
                    UserDefaults.standard.set(true, forKey: "patientSeen")
                    Analytics.logEvent("view", parameters: ["diagnosis": p.diagnosis]) «analytics»
                    Analytics.logEvent("view", parameters: ["screen": "patients"])
                    let url = URL(string: "https://x.example.org/p?mrn=\(p.mrn)") «url»
                    let other = URL(string: "https://x.example.org/p/\(p.id)")
                    fatalError("unexpected \(p.name)") «exception»
                    precondition(p.ssn.count == 9, "bad")
                    let x = p.ssn
                    print(x) «print»
                    let y = mask(p.ssn)
                    print(y)
                    for q in patients { print(q.phone) } «print»
                    for q in patients { print(q.id) }
                    print(patients.count, patients.isEmpty)
                    print(doctor.name, user.email)
                    print(p.ssn.count, p.ssn.isEmpty, p.ssn == other)
                    print(type(of: p), PatientView.self)
                    print(sha256(p.ssn), ssnLength, hasMRN)
                    try p.medicalHistory.write(to: FileManager.default.temporaryDirectory, atomically: true) «temp-file»
                    catalog.info(p.ssn)
                    dialog.show(p)
                    Text(p.name)
                    label.text = p.ssn
                    // print(p.ssn)
                    /* /* nested */ print(p.ssn) */
                    let s = "print(p.ssn)"
                    openAI.chats(query: .init(messages: [.init(content: p.notes)])) «llm»
                    req.redirect(to: "/p?dob=\(p.dob)") «url»
                }
            }
            ----
            import os
            func f(p: Patient) {
                logger.info("\(p.ssn)")
                logger.info("\(p.ssn, privacy: .public)") «log»
            }
            """##)

    static let shell = FlowCases(
        name: "Shell", path: "bin/import.sh",
        text: #"""
            #!/bin/bash
            set -euo pipefail
            ssn=$(jq -r .ssn "$1")
            dob=$2
            SSN="$3"
            echo "importing patient"
            echo "SSN: $ssn" «print»
            echo $SSN «print»
            echo 'SSN: $ssn'
            echo ssn dob mrn
            echo "length ${#ssn}"
            echo "last four ${ssn: -4}"
            echo "${ssn:+set}"
            echo "${PATIENT_NAME} admitted" «print»
            echo "$patient_id"
            echo "$PATIENT_COUNT"
            printf 'dob %s\n' "$dob" «print»
            logger -t import "mrn $mrn imported" «log»
            logger -t import "import done"
            curl "https://x.example.org/p?ssn=$ssn" «url»
            curl -d "ssn=$ssn" https://x.example.org/p
            curl -s "https://x.example.org/health"
            curl -G --data-urlencode "dob=$dob" https://x.example.org/p «url»
            curl https://api.openai.com/v1/chat/completions -d "{\"content\": \"$clinical_notes\"}" «llm»
            echo "$diagnosis" | mail -s "Result" doctor@example.org «mail»
            echo "$ssn" | sha256sum
            hash=$(echo "$ssn" | sha256sum)
            echo "$hash"
            x=$ssn
            echo "$x" «print»
            echo "$ssn" > /tmp/ssn.txt «temp-file»
            echo "$ssn" > "$OUT"
            echo "$ssn" >> /var/log/import.log «log»
            echo "error: bad dob $dob" >&2 «print»
            redis-cli get "patient:$mrn" «cache»
            redis-cli ping
            mysql -e "SELECT ssn FROM patients" > out.csv
            if [ -z "$ssn" ]; then echo "no ssn"; fi
            # echo $ssn
            export DB_NAME=patients
            psql -c "select count(*) from patients"
            cat <<'EOF'
            $ssn
            EOF
            mail -s "Lab" a@example.org <<EOF «mail»
            Result: $lab_result
            EOF
            die "unknown mrn $mrn" «exception»
            die "usage: $0 FILE"
            for f in *.csv; do echo "$f"; done
            grep -c "$ssn" data.txt
            encrypt "$ssn"
            """#)
}
